package basin.reports.claims;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import basin.reports.statistics.Sample;
import basin.reports.statistics.Tail;
import basin.reports.statistics.power.PairsNeeded;
import basin.reports.statistics.rank.SignedRank;
import basin.reports.statistics.samples.ResampledT;
import basin.reports.statistics.samples.Student;
import basin.spi.claim.Contention;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Hindsight;
import basin.spi.claim.Weight;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Differences seed by seed, by the tests that the report uses throughout. */
@Doc(
    "Differences seed by seed: a paired t-test, or exact signed ranks where some are equal or endless.")
@Source("Student 1908; Wilcoxon 1945; Holm 1979")
public record PairedRule(
    @Doc("chance of one false verdict among all claims")
        @Range(above = 0, below = 0.5)
        @Default("0.05")
        double level,
    @Doc("the fewest seeds from which anything is believed") @Range(from = 2) @Default("2")
        int seedsAtLeast)
    implements EvidenceRule {
  private static final double POWER = 0.8;
  private static final int MOST = 1000;

  /** As customary. */
  public PairedRule() {
    this(0.05, 2);
  }

  @Override
  public String words() {
    return "Differences are taken seed by seed and tested in both directions, by Student's paired t or, where"
        + " some are equal or endless, by signed ranks, over folds by the corrected resampled t. What was tuned counts against the other side at its"
        + " best by all seeds, and p is multiplied by half the number of settings that cannot be told from the best."
        + " After Holm's correction for all claims it must be at most "
        + Double.toString(level)
        + (seedsAtLeast > 2 ? ", from at least " + seedsAtLeast + " seeds" : "")
        + ".";
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public boolean plain() {
    return false;
  }

  @Override
  public Weight weigh(Contention contention) {
    if (contention.fit().isPresent()) {
      return fitted(contention.fit().get());
    }
    double[] gains = numbers(contention.gains());
    if (gains.length > 1 && contention.fixed()) {
      return Odds.certain(gains[0], contention.strict(), "no seed changes anything");
    }
    Hindsight hindsight = contention.hindsight();
    Weight chosen = weigh(contention, 1, gains);
    Weight support = weigh(contention, chances(hindsight.ours()), numbers(hindsight.least()));
    Weight refutation = weigh(contention, chances(hindsight.theirs()), numbers(hindsight.most()));
    return new Weight(
        chosen.gain(),
        support.low(),
        refutation.high(),
        support.supporting(),
        refutation.refuting(),
        chosen.method());
  }

  /**
   * Of gains that are the best of several by chance. Only one side of a two-sided p is at stake, so
   * two settings are as improbable together as one alone is on both sides.
   */
  private static double chances(int settings) {
    return Math.max(1, settings / 2.0);
  }

  private static Weight weigh(Contention contention, double chances, double... gains) {
    if (gains.length < 2) {
      return Odds.unknown(new Sample(gains).mean(), "no test");
    }
    int folds = contention.folds();
    if (ofShares(contention)) {
      return shares(contention, gains).weigh(chances);
    }
    Paired paired = Paired.of(gains);
    double level = 1 - (1 - Interval.LEVEL) / chances;
    if (folds > 1 && !paired.ranked()) {
      return overFolds(ResampledT.of(1, folds - 1, gains), level, chances);
    }
    Interval difference =
        paired.difference().known()
            ? Interval.ofMean(new Sample(gains), level)
            : paired.difference();
    return Odds.sided(
        difference.center(),
        difference.low(),
        difference.high(),
        paired.ranked() ? balance(paired) : difference.center(),
        Math.min(1, chances * paired.p()),
        paired.ranked() ? "signed ranks" : "paired t");
  }

  /** Shares over folds are means like others, for their runs are no independent cases. */
  private static boolean ofShares(Contention contention) {
    return contention.shown().share() && contention.folds() <= 1;
  }

  private static ShareWeight shares(Contention contention, double... gains) {
    return ShareWeight.of(contention.shown(), contention.sides().size() > 1, gains);
  }

  /** Folds share their training rows, so that they are no independent repetitions. */
  private static Weight overFolds(ResampledT resampled, double level, double chances) {
    Interval mean = resampled.interval(level);
    return Odds.sided(
        mean.center(),
        mean.low(),
        mean.high(),
        mean.center(),
        Math.min(1, chances * resampled.p()),
        "corrected resampled t");
  }

  /** Above 0 if more speaks for the difference than against it. */
  private static double balance(Paired paired) {
    double[] differences = paired.differences().values();
    if (differences.length > SignedRank.LIMIT) {
      return Arrays.stream(differences).map(Math::signum).sum();
    }
    SignedRank ranks = SignedRank.of(differences);
    return ranks.positive() - ranks.negative();
  }

  private static Weight fitted(Contention.Fit fit) {
    double half = Student.quantile(fit.freedom(), Interval.LEVEL) * fit.error();
    double p = Tail.studentBothSides(fit.mean() / fit.error(), fit.freedom());
    return Odds.sided(
        fit.mean(), fit.mean() - half, fit.mean() + half, fit.mean(), p, "t of the fitted line");
  }

  /**
   * By Student's t with a power of 0.8, if the differences are as those seen ({@link PairsNeeded});
   * of signed ranks the fewest that can be that improbable, if all have one sign.
   */
  @Override
  public OptionalInt needed(Contention contention, double level) {
    Hindsight hindsight = contention.hindsight();
    boolean favoured = new Sample(numbers(contention.gains())).mean() > 0;
    double corrected = level / chances(favoured ? hindsight.ours() : hindsight.theirs());
    double[] gains = numbers(favoured ? hindsight.least() : hindsight.most());
    if (ofShares(contention)) {
      return shares(contention, gains).needed(corrected);
    }
    return needed(corrected, favoured ? gains : Arrays.stream(gains).map(gain -> -gain).toArray());
  }

  private static OptionalInt needed(double level, double... gains) {
    if (gains.length < 2) {
      return OptionalInt.empty();
    }
    Paired paired = Paired.of(gains);
    if (paired.ranked()) {
      int fewest = 1 + (int) Math.ceil(Math.log(1 / level) / Math.log(2));
      return Arrays.stream(gains).allMatch(gain -> gain > 0) && fewest > gains.length
          ? OptionalInt.of(fewest)
          : OptionalInt.empty();
    }
    OptionalInt pairs =
        paired.differences().mean() > 0
            ? new PairsNeeded(paired.differences(), level, POWER).count()
            : OptionalInt.empty();
    return pairs.isPresent() && pairs.getAsInt() > gains.length && pairs.getAsInt() <= MOST
        ? pairs
        : OptionalInt.empty();
  }

  private static double[] numbers(List<Double> gains) {
    return gains.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
