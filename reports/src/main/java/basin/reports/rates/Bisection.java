package basin.reports.rates;

import basin.reports.study.Study;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How far the search for the largest stable rate has come under one replicate.
 *
 * @param trial one of its trials
 * @param stable the largest rate below the first unstable one; NaN if none is known
 * @param unstable the first unstable rate; NaN if none is known
 * @param curvature largest eigenvalues of the Hessian in the trial at the stable rate, where it
 *     recorded them
 * @param next what is to be trained next; empty where the interval is narrow, or nothing more helps
 */
record Bisection(
    TrialRecord trial,
    double stable,
    double unstable,
    Optional<Curve> curvature,
    Optional<Unit> next) {
  private static final double STEP = 2;

  /** Digits beyond those that tell the ends of a narrow interval apart. */
  private static final int SPARE_DIGITS = 2;

  /** Goes on as far as the answers lead. */
  static Bisection of(
      Study study,
      String name,
      SortedMap<Double, TrialRecord> tried,
      StabilityThreshold settings,
      Answers answers) {
    Bisection here = tried(study, tried);
    for (double rate = here.rate(tried, settings);
        !Double.isNaN(rate);
        rate = here.rate(tried, settings)) {
      Unit unit = new Unit.Training(here.trial.id(), name, rate);
      Optional<Outcome> outcome = answers.outcome(unit);
      if (outcome.isEmpty()) {
        return new Bisection(
            here.trial, here.stable, here.unstable, here.curvature, Optional.of(unit));
      }
      if (outcome.get() == Outcome.FAILED) {
        return here;
      }
      Optional<Curve> before = here.curvature;
      boolean unstable = Instability.shows(outcome, answers.curve(unit, Gap.DESCENDED));
      here =
          unstable
              ? new Bisection(here.trial, here.stable, rate, here.curvature, Optional.empty())
              : new Bisection(
                  here.trial,
                  rate,
                  here.unstable,
                  answers.curve(unit, Curvature.LARGEST).or(() -> before),
                  Optional.empty());
    }
    return here;
  }

  /** What the trials of the grid say. */
  private static Bisection tried(Study study, SortedMap<Double, TrialRecord> tried) {
    double stable = Double.NaN;
    double unstable = Double.NaN;
    Optional<Curve> curvature = Optional.empty();
    for (Map.Entry<Double, TrialRecord> each : tried.entrySet()) {
      TrialRecord trial = each.getValue();
      if (trial.outcome().filter(o -> o != Outcome.FAILED && o != Outcome.PRUNED).isEmpty()) {
        continue;
      }
      if (Instability.shows(trial.outcome(), study.results().curve(trial, Gap.DESCENDED))) {
        unstable = each.getKey();
        break;
      }
      stable = each.getKey();
      curvature = study.results().curve(trial, Curvature.LARGEST);
    }
    return new Bisection(
        tried.get(tried.firstKey()), stable, unstable, curvature, Optional.empty());
  }

  /** The rate to try next; NaN if none. */
  private double rate(SortedMap<Double, TrialRecord> tried, StabilityThreshold settings) {
    if (Double.isNaN(stable) && Double.isNaN(unstable)) {
      return Double.NaN;
    }
    if (Double.isNaN(unstable)) {
      return stable * STEP <= tried.lastKey() * settings.reach() ? stable * STEP : Double.NaN;
    }
    if (Double.isNaN(stable)) {
      return unstable / STEP >= tried.firstKey() / settings.reach() ? unstable / STEP : Double.NaN;
    }
    return unstable <= stable * (1 + settings.width())
        ? Double.NaN
        : rounded(StrictMath.sqrt(stable * unstable), settings.width());
  }

  /** To a few digits more than the width needs, so that a rate can be read and typed. */
  private static double rounded(double rate, double width) {
    int digits = (int) StrictMath.ceil(-StrictMath.log10(width)) + SPARE_DIGITS;
    return new BigDecimal(rate).round(new MathContext(digits)).doubleValue();
  }

  /** How many trainings it takes at most, before anything is known. */
  static long most(Candidates group, StabilityThreshold settings) {
    long outside = (long) StrictMath.floor(log2(settings.reach()));
    return group.replicates().values().stream()
        .mapToLong(
            tried ->
                Math.max(
                    outside + (outside > 0 ? halvings(STEP, settings) : 0),
                    halvings(widestGap(tried), settings)))
        .max()
        .orElse(0);
  }

  private static double widestGap(SortedMap<Double, TrialRecord> tried) {
    double widest = 1;
    double before = Double.NaN;
    for (double rate : tried.keySet()) {
      widest = Math.max(widest, Double.isNaN(before) ? 1 : rate / before);
      before = rate;
    }
    return widest;
  }

  /** Until an interval between two rates of this ratio is narrow. */
  private static long halvings(double ratio, StabilityThreshold settings) {
    double parts = StrictMath.log(ratio) / StrictMath.log1p(settings.width());
    return parts <= 1 ? 0 : (long) StrictMath.ceil(log2(parts));
  }

  private static double log2(double x) {
    return StrictMath.log(x) / StrictMath.log(2);
  }

  /** Whether both ends are known. */
  boolean bracketed() {
    return !Double.isNaN(stable) && !Double.isNaN(unstable);
  }

  /** The middle between both ends, by logarithm; NaN if one is not known. */
  double center() {
    return StrictMath.sqrt(stable * unstable);
  }
}
