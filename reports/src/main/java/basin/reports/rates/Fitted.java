package basin.reports.rates;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.study.Clock;
import basin.reports.study.ResolvedTree;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What was fitted to the trials of a setting, all of them by one law.
 *
 * @param setting whose
 * @param gaps of the trials to which anything was fitted
 * @param paces their fits
 * @param decided whether one law leaves less than half of what the other does
 * @param curvature at the end of the first trial, where theory says something of it
 * @param theory of the optimizer, for full gradients alone
 */
record Fitted(
    Setting setting,
    List<Gap> gaps,
    List<Pace> paces,
    boolean decided,
    Optional<Curvature> curvature,
    Optional<Theory> theory) {
  private static final double DECIDED = 2;

  /** Of a setting; empty if no trial goes down long enough. */
  static Optional<Fitted> of(Study study, Setting setting, Clock clock) {
    List<Gap> gaps = new ArrayList<>();
    List<Pace> geometric = new ArrayList<>();
    List<Pace> power = new ArrayList<>();
    setting.trials().stream()
        .flatMap(t -> Gap.of(study, t, clock).stream())
        .forEach(
            gap -> {
              Optional<Pace> first = Pace.of(gap, Law.GEOMETRIC);
              Optional<Pace> second = Pace.of(gap, Law.POWER);
              if (first.isPresent() && second.isPresent()) {
                gaps.add(gap);
                geometric.add(first.get());
                power.add(second.get());
              }
            });
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    double left = mean(geometric, Pace::deviation);
    double other = mean(power, Pace::deviation);
    List<Pace> paces = left <= other ? geometric : power;
    return Optional.of(
            new Fitted(
                setting,
                gaps,
                paces,
                Math.max(left, other) >= DECIDED * Math.min(left, other),
                Curvature.of(study, gaps.get(0).trial()),
                wholeGradients(gaps.get(0))
                    ? Theory.of(ResolvedTree.of(gaps.get(0).trial()))
                    : Optional.empty()))
        .filter(Fitted::falls);
  }

  private static boolean wholeGradients(Gap gap) {
    return gap.trial().epochs() == gap.trial().steps();
  }

  private static double mean(List<Pace> paces, ToDoubleFunction<Pace> what) {
    return paces.stream().mapToDouble(what).average().orElseThrow();
  }

  /** Whether the loss goes down beyond doubt. */
  private boolean falls() {
    return slope().known() ? slope().high() < 0 : slope().center() < 0;
  }

  Law law() {
    return paces.get(0).law();
  }

  /** The law's own number: the factor in each step, or the exponent. */
  Interval speed() {
    return law().speed(slope());
  }

  /** The factor of the distance to the minimum in each step, which is the root of the loss's. */
  Interval distance() {
    Interval q = speed();
    return new Interval(Math.sqrt(q.center()), Math.sqrt(q.low()), Math.sqrt(q.high()));
  }

  /** Over trials that differ, or within one: see {@link Pace}. */
  private Interval slope() {
    Sample slopes = new Sample(paces.stream().mapToDouble(p -> p.slope().center()).toArray());
    return slopes.size() < 2 || slopes.constant() ? paces.get(0).slope() : Interval.ofMean(slopes);
  }

  /** The law's number with other windows: from the least to the most. */
  Interval sensitivity() {
    double[] all = {slope().center(), mean(paces, Pace::earliest), mean(paces, Pace::latest)};
    double[] sorted = Arrays.stream(all).map(law()::speed).sorted().toArray();
    return new Interval(law().speed(all[0]), sorted[0], sorted[2]);
  }

  /** C, in the mean of the logarithms. */
  double constant() {
    return StrictMath.exp(mean(paces, p -> StrictMath.log(p.constant())));
  }

  Minimum minimum() {
    return gaps.get(0).minimum();
  }

  /** The factor of the distance in each step that theory gives at these settings. */
  Optional<Double> expected() {
    return curvature.flatMap(c -> theory.map(c::radius));
  }
}
