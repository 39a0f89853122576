package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Styblinski and Tang's function: two minima along each coordinate, 2ⁿ in all.
 *
 * <pre>f(x) = ½ Σᵢ (xᵢ⁴ − 16xᵢ² + 5xᵢ)</pre>
 */
@Doc("Styblinski and Tang's function: two minima along each coordinate, 2ⁿ in all.")
@Formula("f(x) = ½ Σᵢ (xᵢ⁴ − 16xᵢ² + 5xᵢ)")
@Source("Styblinski and Tang 1990, Experiments in nonconvex optimization")
public record StyblinskiTang(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: anywhere in"
                + " [−5, 5]ⁿ, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Separable {

  /** Copies the start point, after a look at its length. */
  public StyblinskiTang {
    start = StartPoint.checked(start, dimension);
  }

  @Override
  public Jet term(int i, Jet x) {
    Jet square = x.square();
    return square.square().minus(square.times(16)).plus(x.times(5)).times(0.5);
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(5);
  }

  @Override
  public List<double[]> minima() {
    return EveryCombination.of(dimension, -2.903534027771177, 2.746802770990837);
  }
}
