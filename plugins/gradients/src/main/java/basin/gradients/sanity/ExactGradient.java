package basin.gradients.sanity;

import basin.gradients.caution.Said;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Spot;
import basin.spi.check.Tryout;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import java.util.Optional;

/**
 * Whether the gradient is the slope of the loss, in float64 and at some coordinates drawn at
 * random: beside differences of two step lengths, whose rounding and whose error of the third order
 * bound how far they can be off. A coordinate at which the slopes to either side differ stands at a
 * kink and decides nothing.
 */
@Doc("Whether the gradient is the slope of the loss, in float64.")
@Formula("|(f(w + h) − f(w − h))/2h − g| ≤ |f|·2⁻⁵⁰/h + 2·|D(h) − D(2h)| + 10⁻⁹·max |g|")
@Convention("h = 2⁻¹⁷·max(|w|, 1/16)")
public record ExactGradient(
    @Doc("how many coordinates") @Default("12") @Range(from = 1, to = 1000) int coordinates,
    @Doc("rows that the loss is taken over") @Default("32") @Range(from = 1, to = 2000) int rows)
    implements SanityCheck {

  private static final double STEP = 0x1p-17;
  private static final double LEAST = 0x1p-4;
  private static final double ROUNDING = 0x1p-50;
  private static final double SHARE = 1e-9;
  private static final double KINK = 1e-3;

  @Override
  public Optional<Finding> examine(Tryout trial) {
    Objective objective = trial.batch(rows).whole();
    Vec point = trial.vector().set(trial.point());
    Vec gradient = trial.vector();
    double here = objective.gradient(point, gradient);
    if (!Double.isFinite(here)) {
      return Optional.empty();
    }
    RandomStream random = trial.random("coordinates");
    double largest = largest(gradient);
    double worst = 0;
    int kinks = 0;
    for (int i = 0; i < coordinates; i++) {
      int at = (int) (random.uniform() * point.length());
      Slope slope = Slope.of(objective, point, at, here);
      double off = Math.abs(slope.middle - gradient.get(at));
      double bound = slope.bound + SHARE * largest;
      if (Math.abs(slope.right - slope.left) > KINK * Math.max(largest, Math.abs(slope.right))) {
        kinks++;
      } else if (!(off <= bound)) {
        return Optional.of(wrong(trial, at, gradient.get(at), slope.middle, bound));
      } else {
        worst = Math.max(worst, largest > 0 ? off / largest : 0);
      }
    }
    return Optional.of(
        Finding.pass(
            "At "
                + (coordinates - kinks)
                + " coordinates drawn at random the gradient is the slope of the loss to "
                + Said.number(worst)
                + " of its largest number"
                + (kinks == 0 ? "." : "; " + kinks + " more stand at a kink.")));
  }

  private static Finding wrong(Tryout trial, int at, double gradient, double slope, double bound) {
    return Finding.fail(
            trial.network().map(Draft::whole).orElse(new Spot.Key("problem")),
            "At coordinate "
                + at
                + " the gradient is "
                + Said.number(gradient)
                + " and the slope of the loss "
                + Said.number(slope)
                + ", which differ by more than differences can be off ("
                + Said.number(bound)
                + ").")
        .mendedBy("A loss, a layer or an activation computes a wrong gradient.");
  }

  private static double largest(Vec gradient) {
    double largest = 0;
    for (double g : gradient.toArray()) {
      largest = Math.max(largest, Math.abs(g));
    }
    return largest;
  }

  /** Slopes of the loss along a coordinate, by differences, and how far the middle one is off. */
  private record Slope(double left, double middle, double right, double bound) {
    static Slope of(Objective objective, Vec point, int at, double here) {
      double w = point.get(at);
      double h = STEP * Math.max(Math.abs(w), LEAST);
      double above = objective.value(point.set(at, w + h));
      double below = objective.value(point.set(at, w - h));
      double farAbove = objective.value(point.set(at, w + 2 * h));
      double farBelow = objective.value(point.set(at, w - 2 * h));
      point.set(at, w);
      double middle = (above - below) / (2 * h);
      double far = (farAbove - farBelow) / (4 * h);
      double rounding = Math.max(Math.abs(here), 1e-300) * ROUNDING / h;
      return new Slope(
          (here - below) / h, middle, (above - here) / h, rounding + 2 * Math.abs(middle - far));
    }
  }
}
