package basin.reports.claims;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Normal;
import basin.reports.statistics.Sample;
import basin.reports.statistics.evidence.Evidence;
import basin.reports.statistics.evidence.KnownSpread;
import basin.spi.claim.Contention;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Side;
import basin.spi.claim.Weight;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.OptionalInt;

/** A one-sided z-test with a spread that is known from elsewhere. */
@Doc(
    "A mean beyond its limit by a bound over the root of the number of runs, the spread being known.")
@Formula(
    "(limit − mean) · √n ≥ bound;  (Δloss + Δsteps · slope) / √(1/n₁ + 1/n₂) ≥ bound;  p = Φ(−left side / σ)")
@Source("modded-nanogpt, rules of track 3, 2026: sigma 0.0013, bound 0.004")
public record Track3(
    @Doc("standard deviation of a run") @Range(above = 0) double sigma,
    @Doc("what the left side must reach") @Range(above = 0) double bound,
    @Doc("loss that one step saved is worth, where two are compared") @Range(from = 0) @Default("0")
        double slope,
    @Doc("the fewest seeds from which anything is believed") @Range(from = 1) @Default("1")
        int seedsAtLeast)
    implements EvidenceRule {
  private static final int MOST = 1_000_000;

  @Override
  public String words() {
    return "A mean must be beyond its limit, or ahead of another, by "
        + bound
        + " over the root of the number of runs: a one-sided z-test with a standard deviation of "
        + sigma
        + ", which is given and not measured. Its p is not corrected for the number of claims.";
  }

  /** p of a left side that just reaches the bound. */
  @Override
  public double level() {
    return Normal.above(bound / sigma);
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public boolean plain() {
    return true;
  }

  @Override
  public Weight weigh(Contention contention) {
    double gain = gain(contention);
    boolean fitted = contention.sides().size() > 2;
    if (fitted || contention.gains().isEmpty() || !Double.isFinite(gain)) {
      return Odds.unknown(gain, "no test");
    }
    int runs = contention.gains().size();
    KnownSpread known = new KnownSpread(sigma, bound);
    Evidence evidence =
        contention.sides().size() == 1
            ? known.below(gain, 0, runs)
            : known.better(gain + saved(contention), runs, runs);
    double half = Normal.quantile(0.5 + Interval.LEVEL / 2) * sigma * spread(contention, runs);
    return new Weight(
        gain,
        gain - half,
        gain + half,
        evidence.p(),
        Normal.below(evidence.z()),
        "z with the given spread");
  }

  @Override
  public OptionalInt needed(Contention contention, double level) {
    double gain = Math.abs(gain(contention) + saved(contention));
    double root = bound * spread(contention, 1) / gain;
    double runs = Math.ceil(root * root);
    return runs > contention.gains().size() && runs <= MOST
        ? OptionalInt.of((int) runs)
        : OptionalInt.empty();
  }

  /** √(1/n) of one side, √(1/n + 1/n) of two. */
  private static double spread(Contention contention, int n) {
    return Math.sqrt((double) contention.sides().size() / n);
  }

  private static double gain(Contention contention) {
    return new Sample(contention.gains().stream().mapToDouble(Double::doubleValue).toArray())
        .mean();
  }

  private double saved(Contention contention) {
    if (contention.sides().size() != 2) {
      return 0;
    }
    Side first = contention.sides().get(0);
    Side second = contention.sides().get(1);
    return slope * (second.steps() - first.steps());
  }
}
