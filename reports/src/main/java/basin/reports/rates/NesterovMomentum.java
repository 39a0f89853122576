package basin.reports.rates;

import basin.reports.study.ResolvedTree;
import java.util.Optional;

/**
 * xₖ₊₁ = (1 + β)(1 − ηλ)xₖ − β(1 − ηλ)xₖ₋₁ at the points where gradients are taken. Lessard, Recht
 * and Packard 2016, proposition 1; Cohen et al. 2021, appendix B.
 *
 * @param rate η
 * @param beta β
 */
record NesterovMomentum(double rate, double beta) implements Theory {
  private static final String NAME = "nesterov";

  static Optional<Theory> of(ResolvedTree optimizer) {
    var rate = Theory.constant(optimizer, NAME, "rate");
    var beta = Theory.constant(optimizer, NAME, "beta");
    return rate.isPresent() && beta.isPresent() && Theory.none(optimizer, NAME, "weight-decay")
        ? Optional.of(new NesterovMomentum(rate.getAsDouble(), beta.getAsDouble()))
        : Optional.empty();
  }

  @Override
  public double radius(double lambda) {
    double left = 1 - rate * lambda;
    return Recurrence.radius((1 + beta) * left, beta * left);
  }

  @Override
  public double critical(double lambda) {
    return 2 * (1 + beta) / ((1 + 2 * beta) * lambda);
  }

  /** With rate and momentum tuned; with η = 1/λ₁ and β = (√κ−1)/(√κ+1) it is 1 − 1/√κ. */
  @Override
  public double best(double condition) {
    return 1 - 2 / Math.sqrt(3 * condition + 1);
  }

  @Override
  public String criticalFormula() {
    return "2(1+β)/((1+2β)λ)";
  }

  @Override
  public String bestFormula() {
    return "1−2/√(3κ+1)";
  }
}
