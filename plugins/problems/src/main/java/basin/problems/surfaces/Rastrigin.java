package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Rastrigin's function: a bowl full of regular dents, 11 along each coordinate of the domain. The
 * least is at 0.
 *
 * <pre>f(x) = Σᵢ (10 + xᵢ² − 10 cos 2πxᵢ)</pre>
 */
@Doc("Rastrigin's function: a bowl full of regular dents, 11 along each coordinate of the domain.")
@Formula("f(x) = Σᵢ (10 + xᵢ² − 10 cos 2πxᵢ)")
@Source("Mühlenbein, Schomisch and Born 1991, The parallel genetic algorithm as function optimizer")
public record Rastrigin(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: anywhere in"
                + " [−5.12, 5.12]ⁿ, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Separable {
  private static final double[] DENTS = {
    0,
    -0.9949586376523348,
    0.9949586376523348,
    -1.9899122337085495,
    1.9899122337085495,
    -2.984855701039481,
    2.984855701039481,
    -3.9797838603007536,
    3.9797838603007536,
    -4.974691390895051,
    4.974691390895051
  };

  /** Copies the start point, after a look at its length. */
  public Rastrigin {
    start = StartPoint.checked(start, dimension);
  }

  @Override
  public Jet term(int i, Jet x) {
    return x.square().minus(x.times(2 * Math.PI).cos().times(10)).plus(10);
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(5.12);
  }

  @Override
  public List<double[]> minima() {
    return EveryCombination.of(dimension, DENTS);
  }
}
