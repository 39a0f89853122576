package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Levy's function: waves across a bowl, and one least minimum, at (1, …, 1).
 *
 * <pre>
 * f(x) = sin² πw₁ + Σᵢ₌₁ⁿ⁻¹ (wᵢ − 1)²(1 + 10 sin²(πwᵢ + 1)) + (wₙ − 1)²(1 + sin² 2πwₙ)
 * wᵢ = 1 + (xᵢ − 1)/4
 * </pre>
 */
@Doc("Levy's function: waves across a bowl, and one least minimum.")
@Formula(
    "f(x) = sin² πw₁ + Σᵢ₌₁ⁿ⁻¹ (wᵢ − 1)²(1 + 10 sin²(πwᵢ + 1)) + (wₙ − 1)²(1 + sin² 2πwₙ)\n"
        + "wᵢ = 1 + (xᵢ − 1)/4")
@Source(
    "Levy and Montalvo 1985, The tunneling algorithm for the global minimization of functions; in"
        + " the form of Laguna and Martí 2005")
public record Levy(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: anywhere in"
                + " [−10, 10]ⁿ, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Separable {

  /** Copies the start point, after a look at its length. */
  public Levy {
    start = StartPoint.checked(start, dimension);
  }

  @Override
  public Jet term(int i, Jet x) {
    Jet w = x.minus(1).times(0.25).plus(1);
    Jet wave = i == dimension - 1 ? wave(w.times(2), 0).plus(1) : wave(w, 1).times(10).plus(1);
    Jet bowl = w.minus(1).square().times(wave);
    return i == 0 ? bowl.plus(wave(w, 0)) : bowl;
  }

  /** sin²(πw + shift). */
  private static Jet wave(Jet w, double shift) {
    return w.times(Math.PI).plus(shift).sin().square();
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(10);
  }

  @Override
  public List<double[]> minima() {
    return EveryCombination.of(dimension, 1);
  }
}
