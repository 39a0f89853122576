package basin.reports.rates;

import basin.reports.study.Group;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Between which rates a group's training stops being stable.
 *
 * @param group whose
 * @param stable the largest rate below the first unstable one; NaN if the smallest is unstable
 * @param unstable the smallest rate at which a trial diverged or ended above its start; NaN if none
 *     did
 * @param mixed whether a larger rate was stable again
 * @param calm the setting at the stable rate, else the unstable one
 */
record Stability(Group group, double stable, double unstable, boolean mixed, Setting calm) {
  private static final String RATE = "rate";

  /**
   * Of a group whose rates were varied, what else was tuned being as at the chosen setting; empty
   * of fewer than two rates.
   */
  static Optional<Stability> of(Study study, Group group, Setting chosen) {
    List<Setting> rates =
        group.settings().stream()
            .filter(s -> Double.isFinite(s.number(RATE)) && s.number(RATE) > 0 && alike(s, chosen))
            .filter(s -> s.trials().stream().anyMatch(Stability::wentOn))
            .sorted(Comparator.comparingDouble(s -> s.number(RATE)))
            .toList();
    if (rates.size() < 2) {
      return Optional.empty();
    }
    int first =
        IntStream.range(0, rates.size())
            .filter(i -> flies(study, rates.get(i)))
            .findFirst()
            .orElse(rates.size());
    boolean mixed = IntStream.range(first, rates.size()).anyMatch(i -> !flies(study, rates.get(i)));
    return Optional.of(
        new Stability(
            group,
            first > 0 ? rates.get(first - 1).number(RATE) : Double.NaN,
            first < rates.size() ? rates.get(first).number(RATE) : Double.NaN,
            mixed,
            rates.get(Math.max(0, first - 1))));
  }

  /** What was left at a rung shows nothing of what comes after. */
  private static boolean wentOn(TrialRecord trial) {
    return trial.outcome().filter(outcome -> outcome != Outcome.PRUNED).isPresent();
  }

  private static boolean alike(Setting setting, Setting chosen) {
    return setting.tuned().entrySet().stream()
        .allMatch(e -> e.getKey().equals(RATE) || e.getValue().equals(chosen.text(e.getKey())));
  }

  private static boolean flies(Study study, Setting setting) {
    return setting.trials().stream()
        .anyMatch(t -> Instability.shows(t.outcome(), study.results().curve(t, Gap.DESCENDED)));
  }

  /** Whether both ends are known. */
  boolean bracketed() {
    return Double.isFinite(stable) && Double.isFinite(unstable);
  }

  /** Whether a rate lies between the ends. */
  boolean contains(double rate) {
    return (Double.isNaN(stable) || stable <= rate) && (Double.isNaN(unstable) || rate <= unstable);
  }
}
