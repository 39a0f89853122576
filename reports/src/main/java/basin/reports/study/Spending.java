package basin.reports.study;

import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Effort;
import java.util.Optional;

/**
 * How what a trial asked of its problem was spread over its steps, as the probe {@code effort}
 * recorded it: line searches ask for more at some steps than at others. Values, gradients and
 * products are weighed as {@link Clock#WORK} weighs them.
 *
 * @param steps at which it was recorded, rising, the last of the trial behind them
 * @param spent by each, in weighed rows
 */
record Spending(long[] steps, double[] spent) {
  private static final String VALUES = "effort.value-rows";
  private static final String GRADIENTS = "effort.gradient-rows";
  private static final String PRODUCTS = "effort.product-rows";

  /** Of a trial; empty without the probe, or where nothing was asked for. */
  static Optional<Spending> of(Results results, TrialRecord trial) {
    Optional<Curve> values = results.curve(trial, VALUES);
    Optional<Curve> gradients = results.curve(trial, GRADIENTS);
    Optional<Curve> products = results.curve(trial, PRODUCTS);
    if (values.isEmpty() || gradients.isEmpty() || products.isEmpty() || trial.effort().isEmpty()) {
      return Optional.empty();
    }
    int records = gradients.get().steps().length;
    long[] steps = new long[records + 1];
    double[] spent = new double[records + 1];
    for (int i = 0; i < records; i++) {
      steps[i] = gradients.get().steps()[i];
      spent[i] =
          Clock.weighed(
              values.get().values()[i], gradients.get().values()[i], products.get().values()[i]);
    }
    Effort all = trial.effort().get();
    steps[records] = trial.steps();
    spent[records] = Clock.weighed(all.valueRows(), all.gradientRows(), all.productRows());
    return spent[records] > 0 ? Optional.of(new Spending(steps, spent)) : Optional.empty();
  }

  /** Which share of all was spent by a step; evenly between two records. */
  double share(long step) {
    long from = 0;
    double before = 0;
    for (int i = 0; i < steps.length; i++) {
      if (step <= steps[i]) {
        double way = steps[i] == from ? 1 : (double) (step - from) / (steps[i] - from);
        return (before + way * (spent[i] - before)) / spent[spent.length - 1];
      }
      from = steps[i];
      before = spent[i];
    }
    return 1;
  }
}
