package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Beale's function: one minimum behind sharp corners, and two saddles.
 *
 * <pre>f(x, y) = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²</pre>
 */
@Doc("Beale's function: one minimum behind sharp corners, and two saddles.")
@Formula("f(x, y) = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²")
@Source(
    "Beale 1958, On an iterative method for finding a local minimum of a function of more than one"
        + " variable")
public record Beale(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−4.5, 4.5]², by"
                + " the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public Beale {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    Jet first = x.times(y.minus(1)).plus(1.5);
    Jet second = x.times(y.power(2).minus(1)).plus(2.25);
    Jet third = x.times(y.power(3).minus(1)).plus(2.625);
    return first.square().plus(second.square()).plus(third.square());
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(4.5);
  }

  @Override
  public List<double[]> minima() {
    return List.of(new double[] {3, 0.5});
  }
}
