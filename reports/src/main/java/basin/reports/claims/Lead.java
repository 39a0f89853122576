package basin.reports.claims;

import basin.spi.claim.Contention;
import basin.spi.claim.Findings;
import basin.spi.claim.Hindsight;
import basin.spi.claim.Margin;
import basin.spi.claim.Side;
import basin.spi.claim.Yardstick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By how much one side is ahead of another: a difference, or a factor where a margin is one or
 * where the report compares by ratios.
 *
 * @param findings what came of the trials
 * @param by what is measured
 * @param margin by how much it must be ahead
 */
record Lead(Findings findings, Yardstick by, Optional<Margin> margin) {
  /** That the first is ahead of the second. */
  Contention of(String where, Side first, Side second) {
    double least = least();
    Hindsight hindsight =
        new Hindsight(
            gains(first.values(), second.best(), least),
            gains(first.best(), second.values(), least),
            first.rivals(),
            second.rivals());
    String about =
        "lead of %s over %s in %s%s%s"
            .formatted(
                first.label(),
                second.label(),
                by,
                where.isEmpty() ? "" : " (" + where + ")",
                margin.map(m -> ", claimed at least " + m).orElse(""));
    return new Contention(
        about,
        factor() ? "" : Gauge.unit(by),
        new Contention.Shown(factor(), least, 1, findings.share(by)),
        margin.isEmpty(),
        gains(first.values(), second.values(), least),
        hindsight,
        Optional.empty(),
        List.of(first, second));
  }

  /** Of the replicates that both have. */
  private List<Double> gains(Map<String, Double> first, Map<String, Double> second, double least) {
    List<Double> gains = new ArrayList<>();
    first.forEach(
        (replicate, value) -> {
          Double other = second.get(replicate);
          if (other != null) {
            gains.add(gain(value, other, least));
          }
        });
    return gains;
  }

  private boolean factor() {
    return margin.map(m -> m.factor(by)).orElseGet(() -> findings.byRatio(by));
  }

  private double least() {
    double value = margin.map(Margin::value).orElse(factor() ? 1.0 : 0.0);
    return factor() ? Math.log(value) : value;
  }

  /** 0 where neither arrived, for then nothing is known of who would have first. */
  private double gain(double first, double second, double least) {
    if (factor() && findings.share(by)) {
      return Double.NaN; // what is so or not is ahead by no factor
    }
    if (first == second && Double.isInfinite(first)) {
      return 0;
    }
    double ahead =
        factor() ? first == second ? 0 : Math.log(second) - Math.log(first) : second - first;
    return (findings.lessIsBetter(by) ? ahead : -ahead) - least;
  }
}
