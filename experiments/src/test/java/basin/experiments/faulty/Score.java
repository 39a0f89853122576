package basin.experiments.faulty;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How right diagnoses of some cases are, as the header of their file says it is counted. */
record Score(List<Judged> judged) {
  /** Only those that could be run count. */
  Score {
    judged = judged.stream().filter(Judged::run).toList();
  }

  Score only(Predicate<FaultyCase> which) {
    return new Score(judged.stream().filter(each -> which.test(each.of())).toList());
  }

  int cases() {
    return judged.size();
  }

  /** Faulty cases that were called faulty. */
  Share sensitivity() {
    return share(each -> each.of().faulty(), Judged::alarm);
  }

  /** Healthy cases that were called faulty. */
  Share falseAlarms() {
    return share(each -> !each.of().faulty(), Judged::alarm);
  }

  /** Faulty cases of which a right fault was named. */
  Share types() {
    return share(each -> each.of().faulty(), Judged::typeRight);
  }

  /** Faulty cases of which a right fault was among all that were thought of. */
  Share suspected() {
    return share(each -> each.of().faulty(), Judged::suspected);
  }

  /** Named faults that are right. */
  Share namedFaults() {
    return sum(
        each -> Said.among(each.said().orElseThrow().named(), each.of().rightFaults()),
        each -> each.said().orElseThrow().named().size());
  }

  /** Symptoms that all seeds showed, and that were named. */
  Share symptomRecall() {
    return sum(
        each -> Said.among(each.said().orElseThrow().symptoms(), each.of().symptoms()),
        each -> each.of().symptoms().size());
  }

  /** Named symptoms that at least one seed showed. */
  Share symptomPrecision() {
    return sum(
        each -> Said.among(each.said().orElseThrow().symptoms(), each.of().rightSymptoms()),
        each -> each.said().orElseThrow().symptoms().size());
  }

  /** Faulty cases that are judged right together with their repaired twins. */
  Share pairs(Map<String, Judged> all) {
    List<Judged> paired =
        judged.stream()
            .filter(each -> each.of().faulty())
            .filter(each -> each.of().repaired().map(all::get).filter(Judged::run).isPresent())
            .toList();
    long right =
        paired.stream()
            .filter(Judged::typeRight)
            .filter(each -> all.get(each.of().repaired().orElseThrow()).typeRight())
            .count();
    return new Share((int) right, paired.size());
  }

  /**
   * The mean of sensitivity and of healthy cases left in peace, with the interval of Wilson's two
   * (Newcombe 1998, method 10).
   */
  String balancedAccuracy() {
    Share found = sensitivity();
    Share alarms = falseAlarms();
    if (found.all() == 0 || alarms.all() == 0) {
      return "–";
    }
    double value = (found.value() + 1 - alarms.value()) / 2;
    double below =
        StrictMath.hypot(found.value() - found.low(), alarms.high() - alarms.value()) / 2;
    double above =
        StrictMath.hypot(found.high() - found.value(), alarms.value() - alarms.low()) / 2;
    return String.format(
        Locale.ROOT, "%.3f (%.3f–%.3f)", value, value - below, Math.min(1, value + above));
  }

  Map<String, Judged> byId() {
    return judged.stream().collect(Collectors.toMap(each -> each.of().id(), each -> each));
  }

  private Share share(Predicate<Judged> which, Predicate<Judged> counts) {
    List<Judged> all = judged.stream().filter(which).toList();
    return new Share((int) all.stream().filter(counts).count(), all.size());
  }

  private Share sum(ToIntFunction<Judged> of, ToIntFunction<Judged> all) {
    return new Share(judged.stream().mapToInt(of).sum(), judged.stream().mapToInt(all).sum());
  }
}
