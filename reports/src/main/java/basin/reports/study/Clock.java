package basin.reports.study;

import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How progress is counted on an axis. */
public enum Clock {
  /** Passes over the training rows. */
  EPOCHS("epoch"),
  /** Steps of the optimizer, for problems without rows. */
  STEPS("step"),
  /** Values and gradients that the optimizer asked for. */
  EVALUATIONS("evaluation"),
  /**
   * Passes over the training rows, or evaluations of a surface, weighed by what they take: a value
   * is 1 unit, a gradient 3, for the way back asks two products of matrices for each one on the way
   * forward, and a Hessian product 6, a gradient with its tangent (Griewank and Walther 2008,
   * Pearlmutter 1994). Spread over a trial's steps as the probe {@code effort} recorded it, and
   * without it evenly over its evaluations.
   */
  WORK("unit of work", "units of work"),
  /** A trial's seconds, spread as its work is: records bear no time of their own. */
  SECONDS("second");

  private static final double GRADIENT = 3;
  private static final double PRODUCT = 6;

  private final String unit;
  private final String units;

  Clock(String unit) {
    this(unit, unit + "s");
  }

  Clock(String unit, String units) {
    this.unit = unit;
    this.units = units;
  }

  /** Epochs, unless no trial of the study counts them apart from its steps. */
  public static Clock of(Study study) {
    return study.finished().stream().anyMatch(Clock::countsEpochs) ? EPOCHS : STEPS;
  }

  /**
   * What counts as well, where a step of one trial costs more than one of another: evaluations and
   * seconds; seconds alone where the steps differ in Hessian products, which are no evaluations.
   */
  public static List<Clock> ofCost(Study study) {
    if (differ(study, t -> (double) t.evaluations() / t.steps())) {
      return List.of(EVALUATIONS, SECONDS);
    }
    return differ(study, Clock::products) ? List.of(SECONDS) : List.of();
  }

  private static boolean differ(Study study, ToDoubleFunction<TrialRecord> cost) {
    return study.finished().stream()
            .filter(t -> t.steps() > 0)
            .mapToDouble(cost)
            .distinct()
            .limit(2)
            .count()
        > 1;
  }

  /** Passes of products in an epoch, but for rounding. */
  private static double products(TrialRecord trial) {
    return Passes.of(trial).map(p -> (float) (p.products() / trial.epochs())).orElse(0F);
  }

  /** One tick in words. */
  public String unit() {
    return unit;
  }

  /** Several ticks in words. */
  public String units() {
    return units;
  }

  /** When a trial ended. */
  public double end(TrialRecord trial) {
    return switch (this) {
      case EPOCHS -> trial.epochs();
      case STEPS -> trial.steps();
      case EVALUATIONS -> trial.evaluations();
      case WORK -> work(trial);
      case SECONDS -> trial.seconds();
    };
  }

  /**
   * Whether all evaluations and products of the trials were counted, so that they can be weighed.
   */
  public static boolean weighs(Study study) {
    return study.finished().stream().allMatch(t -> Passes.of(t).isPresent());
  }

  /** The times at which a series of a trial was recorded. */
  public double[] read(Results results, TrialRecord trial, Curve curve) {
    return switch (this) {
      case EPOCHS -> curve.epochs();
      case STEPS -> Arrays.stream(curve.steps()).asDoubleStream().toArray();
      case EVALUATIONS -> Arrays.stream(curve.evaluations()).asDoubleStream().toArray();
      case WORK, SECONDS -> {
        double all = end(trial);
        double each = all / Math.max(1, trial.evaluations());
        yield Spending.of(results, trial)
            .map(s -> Arrays.stream(curve.steps()).mapToDouble(step -> all * s.share(step)))
            .orElseGet(() -> Arrays.stream(curve.evaluations()).mapToDouble(n -> n * each))
            .toArray();
      }
    };
  }

  /** Values, gradients and products by what they take. */
  static double weighed(double values, double gradients, double products) {
    return values + GRADIENT * gradients + PRODUCT * products;
  }

  private static double work(TrialRecord trial) {
    return Passes.of(trial)
        .map(p -> weighed(p.values(), p.gradients(), p.products()))
        .orElse(Double.NaN);
  }

  private static boolean countsEpochs(TrialRecord trial) {
    return trial.epochs() > 0 && trial.epochs() != trial.steps();
  }
}
