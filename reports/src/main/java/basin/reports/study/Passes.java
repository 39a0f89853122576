package basin.reports.study;

import basin.spi.report.TrialRecord;
import basin.spi.run.Effort;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What an optimizer asked for in a trial, in passes over the training rows; on a surface, which has
 * none, in evaluations.
 *
 * <pre>
 * pass = rows of values and gradients / evaluations · steps / epochs
 * </pre>
 *
 * <p>That is the mean batch times the batches of an epoch: all training rows, exactly where every
 * batch of an epoch is asked as often as the others. One gradient a step makes as many passes as
 * epochs.
 *
 * @param values for values alone
 * @param gradients for gradients, with or without the value
 * @param products for Hessian or Gauss–Newton products, one for each direction
 */
public record Passes(double values, double gradients, double products) {
  private static final double ROUNDING = 1e-9;

  /** Of a trial; empty if it was not counted, or if products alone do not say what a pass is. */
  public static Optional<Passes> of(TrialRecord trial) {
    return trial
        .effort()
        .filter(e -> evaluated(e) > 0 || e.productRows() == 0)
        .map(e -> of(trial, e));
  }

  private static Passes of(TrialRecord trial, Effort effort) {
    if (evaluated(effort) == 0 || trial.steps() == 0) {
      return new Passes(0, 0, 0);
    }
    double evaluations = trial.evaluations() * trial.epochs() / trial.steps();
    double rows = evaluated(effort);
    return new Passes(
        effort.valueRows() / rows * evaluations,
        effort.gradientRows() / rows * evaluations,
        effort.productRows() / rows * evaluations);
  }

  private static long evaluated(Effort effort) {
    return effort.valueRows() + effort.gradientRows();
  }

  /** The trials whose cost says something: those that neither failed nor were cut short. */
  public static List<TrialRecord> counted(Setting setting) {
    return setting.trials().stream().filter(TrialRecord::endedRegularly).toList();
  }

  /** The mean over some trials; empty if there is none. */
  public static Optional<Passes> mean(List<Passes> passes) {
    return passes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Passes(
                mean(passes, Passes::values),
                mean(passes, Passes::gradients),
                mean(passes, Passes::products)));
  }

  private static double mean(List<Passes> passes, ToDoubleFunction<Passes> kind) {
    return passes.stream().mapToDouble(kind).average().orElseThrow();
  }

  /** Whether nothing but gradients was asked for. */
  public boolean gradientsAlone() {
    return values == 0 && products == 0;
  }

  /** Whether another cost the same, but for rounding. */
  public boolean same(Passes other) {
    return same(values, other.values)
        && same(gradients, other.gradients)
        && same(products, other.products);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
  }
}
