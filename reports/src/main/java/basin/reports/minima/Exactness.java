package basin.reports.minima;

import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.TrialRecord;
import java.util.List;
import java.util.Optional;

/**
 * Whether the Hessians that end points are judged by are exact or differences; databases of earlier
 * versions do not say.
 *
 * @param study whose end points
 */
record Exactness(Study study) {
  private static final String EXACT = "exact";
  private static final String DIFFERENCES = "differences";
  private static final String UNKNOWN = "";

  /** Of a trial in a word; empty if it is not known, or there is no Hessian. */
  String of(TrialRecord trial) {
    double exact = study.last(trial, "curvature.exact");
    return Double.isNaN(exact) ? UNKNOWN : exact == 0 ? DIFFERENCES : EXACT;
  }

  /** Whether it has to be said of each trial. */
  boolean mixed() {
    return hessians().stream().map(this::of).distinct().count() > 1;
  }

  /** In a sentence; empty if of no trial it is known. */
  Optional<String> sentence() {
    long exact = count(EXACT);
    long differences = count(DIFFERENCES);
    if (exact + differences == 0) {
      return Optional.empty();
    }
    if (!mixed()) {
      return Optional.of(
          exact > 0
              ? "The Hessian is exact, to rounding."
              : "The Hessian is made of central differences of the gradient: the problem does not give its second"
                  + " derivatives.");
    }
    return Optional.of(
        "The Hessian is "
            + Prose.list(parts(exact, differences, count(UNKNOWN)))
            + ": the table says which.");
  }

  private static List<String> parts(long exact, long differences, long unknown) {
    return List.of(
            part(exact, "exact, to rounding,"),
            part(differences, "made of central differences of the gradient"),
            part(unknown, "not known to be either"))
        .stream()
        .filter(p -> !p.isEmpty())
        .toList();
  }

  private static String part(long trials, String text) {
    return trials == 0 ? "" : text + " in " + Prose.count(trials, "trial");
  }

  private long count(String word) {
    return hessians().stream().filter(t -> of(t).equals(word)).count();
  }

  /** Trials beyond the limit of parameters have none. */
  private List<TrialRecord> hessians() {
    return study.finished().stream()
        .filter(t -> !Double.isNaN(study.last(t, "curvature.largest")))
        .toList();
  }
}
