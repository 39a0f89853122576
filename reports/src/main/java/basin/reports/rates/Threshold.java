package basin.reports.rates;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.study.ResolvedTree;
import basin.reports.study.Study;
import basin.spi.analysis.Answers;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The largest stable rate of a group over its replicates.
 *
 * @param group whose
 * @param bisections one for each replicate, in order
 */
record Threshold(Candidates group, List<Bisection> bisections) {
  /** As far as the answers lead. */
  static Threshold of(Study study, Candidates group, StabilityThreshold settings, Answers answers) {
    return new Threshold(
        group,
        group.replicates().values().stream()
            .map(tried -> Bisection.of(study, group.name(), tried, settings, answers))
            .toList());
  }

  /** Those whose ends are both known. */
  List<Bisection> bracketed() {
    return bisections.stream().filter(Bisection::bracketed).toList();
  }

  /** Whether it is known under every replicate. */
  boolean known() {
    return bracketed().size() == bisections.size();
  }

  /** Whether something is still to be trained. */
  boolean open() {
    return bisections.stream().anyMatch(each -> each.next().isPresent());
  }

  /** Up to here every replicate is stable; NaN if that is not known. */
  double stable() {
    return bisections.stream().mapToDouble(Bisection::stable).min().orElse(Double.NaN);
  }

  /** From here on one replicate at least is not; NaN if that is not known. */
  double unstable() {
    return bisections.stream()
        .mapToDouble(Bisection::unstable)
        .filter(Double::isFinite)
        .min()
        .orElse(Double.NaN);
  }

  /** Geometric mean over the replicates, with Student's limits on the logarithms. */
  Interval mean() {
    double[] logs = bracketed().stream().mapToDouble(b -> StrictMath.log(b.center())).toArray();
    if (logs.length == 0) {
      return Interval.point(Double.NaN);
    }
    Interval mean = Interval.ofMean(new Sample(logs));
    return new Interval(
        StrictMath.exp(mean.center()), StrictMath.exp(mean.low()), StrictMath.exp(mean.high()));
  }

  /** What theory says by the largest eigenvalue where training begins, where that is recorded. */
  OptionalDouble atStart() {
    return critical(c -> c.steps()[0] == 0 ? c.values()[0] : Double.NaN);
  }

  /** What theory says by the largest eigenvalue where stable training ends. */
  OptionalDouble atEnd() {
    return critical(c -> c.steps()[c.steps().length - 1] > 0 ? c.last() : Double.NaN);
  }

  /** What theory says as early as it can. */
  OptionalDouble critical() {
    return atStart().isPresent() ? atStart() : atEnd();
  }

  /** The formula of theory. */
  String formula() {
    return theory().map(Theory::criticalFormula).orElse("");
  }

  private OptionalDouble critical(ToDoubleFunction<Curve> eigenvalue) {
    Optional<Theory> theory = theory();
    return theory.isEmpty() || !group.name().equals("rate") && !group.name().endsWith(".rate")
        ? OptionalDouble.empty()
        : bisections.stream()
            .flatMap(b -> b.curvature().stream())
            .filter(c -> c.values().length > 0)
            .mapToDouble(eigenvalue)
            .filter(l -> l > 0 && Double.isFinite(l))
            .map(l -> theory.get().critical(l))
            .average();
  }

  /** Of full gradients alone. */
  private Optional<Theory> theory() {
    TrialRecord any = bisections.get(0).trial();
    return any.epochs() == any.steps() ? Theory.of(ResolvedTree.of(any)) : Optional.empty();
  }
}
