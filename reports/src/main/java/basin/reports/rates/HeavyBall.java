package basin.reports.rates;

import basin.reports.study.ResolvedTree;
import java.util.Optional;

/**
 * xₖ₊₁ = (1 + β − ηλ)xₖ − βxₖ₋₁, with η the rate times what dampening leaves of a gradient. Polyak
 * 1964; Lessard, Recht and Packard 2016, proposition 1.
 *
 * @param rate η as it is set
 * @param kept 1 − δ, the share of a gradient that dampening leaves
 * @param beta β
 */
record HeavyBall(double rate, double kept, double beta) implements Theory {
  private static final String NAME = "momentum";

  static Optional<Theory> of(ResolvedTree optimizer) {
    var rate = Theory.constant(optimizer, NAME, "rate");
    var beta = Theory.constant(optimizer, NAME, "beta");
    double leftOut = Theory.constant(optimizer, NAME, "dampening").orElse(0);
    return rate.isPresent() && beta.isPresent() && Theory.none(optimizer, NAME, "weight-decay")
        ? Optional.of(new HeavyBall(rate.getAsDouble(), 1 - leftOut, beta.getAsDouble()))
        : Optional.empty();
  }

  @Override
  public double radius(double lambda) {
    return Recurrence.radius(1 + beta - rate * kept * lambda, beta);
  }

  @Override
  public double critical(double lambda) {
    return 2 * (1 + beta) / (kept * lambda);
  }

  @Override
  public double best(double condition) {
    double root = Math.sqrt(condition);
    return (root - 1) / (root + 1);
  }

  @Override
  public String criticalFormula() {
    return kept == 1 ? "2(1+β)/λ" : "2(1+β)/((1−δ)λ)";
  }

  @Override
  public String bestFormula() {
    return "(√κ−1)/(√κ+1)";
  }
}
