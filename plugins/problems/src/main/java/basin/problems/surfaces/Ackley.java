package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Ackley's function: a plain full of dents around a funnel that is sharp at its bottom.
 *
 * <pre>f(x) = 20(1 − exp(−0.2 √(Σᵢ xᵢ²/n))) + e − exp(Σᵢ cos 2πxᵢ / n)</pre>
 *
 * <p>At the minimum, 0, there is a kink: 0 stands for the gradient, and the Hessian is that of the
 * dents alone.
 */
@Doc("Ackley's function: a plain full of dents around a funnel that is sharp at its bottom.")
@Formula("f(x) = 20(1 − exp(−0.2 √(Σᵢ xᵢ²/n))) + e − exp(Σᵢ cos 2πxᵢ / n)")
@Source("Ackley 1987, A Connectionist Machine for Genetic Hillclimbing")
public record Ackley(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: anywhere in"
                + " [−32.768, 32.768]ⁿ, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements TwoSums {

  /** Copies the start point, after a look at its length. */
  public Ackley {
    start = StartPoint.checked(start, dimension);
  }

  @Override
  public Jet first(int i, Jet x) {
    return x.square().times(1.0 / dimension);
  }

  @Override
  public Jet second(int i, Jet x) {
    return x.times(2 * Math.PI).cos().times(1.0 / dimension);
  }

  @Override
  public Jet of(Jet a, Jet b) {
    Jet funnel = a.root().times(-0.2).exp().times(-20).plus(20);
    return funnel.minus(b.exp()).plus(Math.E);
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(32.768);
  }

  @Override
  public List<double[]> minima() {
    return EveryCombination.of(dimension, 0);
  }
}
