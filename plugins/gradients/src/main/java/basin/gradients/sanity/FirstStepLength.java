package basin.gradients.sanity;

import basin.curvature.LinearMap;
import basin.curvature.UpperEnd;
import basin.gradients.caution.Said;
import basin.spi.check.Course;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Spot;
import basin.spi.check.Tryout;
import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import java.util.Optional;

/**
 * Whether the first step goes as far as the curvature lets it. Along a step the loss is a parabola,
 * nearly; beyond twice the way to its lowest point a step goes up. For plain gradient steps the
 * bound on the rate is 2/λ, the threshold of stability, which is said beside it.
 */
@Doc("Whether the first step is of a length that the curvature allows.")
@Formula(
    "t* = −gᵀΔ / ΔᵀHΔ: so many times the step would be best; it goes up below 1/2; λ: largest of H")
@Convention("g and H are those of all rows at hand, Δ is the trial's own first step")
public record FirstStepLength(
    @Doc("products with H that λ may take") @Default("30") @Range(from = 2, to = 1000) int products,
    @Doc("t* below which it fails, if the steps that follow do not make up for it")
        @Default("0.2")
        @Range(from = 0, to = 0.5)
        double shortest)
    implements SanityCheck {

  private static final double TOLERANCE = 0.01;
  private static final double GOES_UP = 0.5;
  private static final int MOST_ROWS = 512;

  @Override
  public Optional<Finding> examine(Tryout trial) {
    Optional<Vec> step = trial.course(GrowingSteps.STEPS).first();
    Objective objective = trial.batch(MOST_ROWS).whole();
    if (step.isEmpty()
        || objective.secondDerivatives() == SecondDerivatives.NONE
        || !step.get().finite()) {
      return Optional.empty();
    }
    Vec gradient = trial.vector();
    Vec product = trial.vector();
    objective.gradient(trial.point(), gradient);
    objective.hessianProduct(trial.point(), step.get(), product);
    double along = gradient.dot(step.get());
    double bend = product.dot(step.get());
    if (!gradient.finite() || !product.finite() || gradient.norm() == 0) {
      return Optional.empty();
    }
    return Optional.of(graded(trial, along, bend, largest(trial, objective)));
  }

  private double largest(Tryout trial, Objective objective) {
    Vec start = trial.vector();
    RandomStream random = trial.random("curvature");
    for (int i = 0; i < start.length(); i++) {
      start.set(i, random.gaussian());
    }
    return UpperEnd.of(
            LinearMap.hessian(objective, trial.point()),
            start,
            Math.min(products, start.length()),
            TOLERANCE,
            trial::vector)
        .value();
  }

  private Finding graded(Tryout trial, double along, double bend, double lambda) {
    Course course = trial.course(GrowingSteps.STEPS);
    Double rate = course.rates().size() == 1 ? course.rates().get("rate") : null;
    String said =
        lambda > 0
            ? " The largest curvature is "
                + Said.number(lambda)
                + ", so that plain gradient steps are stable up to the rate "
                + Said.number(2 / lambda)
                + (rate == null ? "." : "; the rate is " + Said.number(rate) + ".")
            : "";
    if (along >= 0) {
      return Finding.pass(
          "The first step, over its own rows, does not go down the loss of all." + said);
    }
    if (bend <= 0) {
      return Finding.pass("Along the first step the loss falls ever faster." + said);
    }
    double best = -along / bend;
    String fact =
        "Along the first step the loss would be lowest at "
            + Said.number(best)
            + " times its length."
            + said;
    if (best >= GOES_UP) {
      return Finding.pass(fact);
    }
    Spot spot = trial.rate().orElse(new Spot.Key("optimizer"));
    boolean fails = best < shortest && !GrowingSteps.recovers(course);
    Finding finding = fails ? Finding.fail(spot, fact) : Finding.look(spot, fact);
    String words = "Beyond twice that the loss goes up: make the rate smaller.";
    return rate == null || trial.rate().isEmpty()
        ? finding.mendedBy(words)
        : finding.mendedBy(words, Said.number(rate * Math.min(best, 0.5)));
  }
}
