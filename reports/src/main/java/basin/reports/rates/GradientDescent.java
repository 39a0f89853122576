package basin.reports.rates;

import basin.reports.study.ResolvedTree;
import java.util.Optional;

/**
 * x ← (1 − ηλ)x. Polyak 1987; Nesterov 2004, theorem 2.1.15.
 *
 * @param rate η
 */
record GradientDescent(double rate) implements Theory {
  static Optional<Theory> of(ResolvedTree optimizer) {
    var rate = Theory.constant(optimizer, "sgd", "rate");
    return rate.isPresent() && Theory.none(optimizer, "sgd", "weight-decay")
        ? Optional.of(new GradientDescent(rate.getAsDouble()))
        : Optional.empty();
  }

  @Override
  public double radius(double lambda) {
    return Math.abs(1 - rate * lambda);
  }

  @Override
  public double critical(double lambda) {
    return 2 / lambda;
  }

  @Override
  public double best(double condition) {
    return (condition - 1) / (condition + 1);
  }

  @Override
  public String criticalFormula() {
    return "2/λ";
  }

  @Override
  public String bestFormula() {
    return "(κ−1)/(κ+1)";
  }
}
