package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Zakharov's function: a flat valley along a plane, and walls of fourth order. The only stationary
 * point is the minimum, 0.
 *
 * <pre>f(x) = Σᵢ xᵢ² + s² + s⁴,  s = ½ Σᵢ i xᵢ</pre>
 */
@Doc("Zakharov's function: a flat valley along a plane, and walls of fourth order.")
@Formula("f(x) = Σᵢ xᵢ² + s² + s⁴,  s = ½ Σᵢ i xᵢ")
@Source(
    "Jamil and Yang 2013, A literature survey of benchmark functions for global optimisation"
        + " problems")
public record Zakharov(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: anywhere in"
                + " [−5, 10]ⁿ, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements TwoSums {

  /** Copies the start point, after a look at its length. */
  public Zakharov {
    start = StartPoint.checked(start, dimension);
  }

  @Override
  public Jet first(int i, Jet x) {
    return x.square();
  }

  @Override
  public Jet second(int i, Jet x) {
    return x.times(0.5 * (i + 1));
  }

  @Override
  public Jet of(Jet a, Jet b) {
    Jet square = b.square();
    return a.plus(square).plus(square.square());
  }

  @Override
  public Interval domain(int i) {
    return new Interval(-5, 10);
  }

  @Override
  public List<double[]> minima() {
    return EveryCombination.of(dimension, 0);
  }
}
