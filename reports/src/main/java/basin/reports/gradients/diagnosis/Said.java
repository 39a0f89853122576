package basin.reports.gradients.diagnosis;

import basin.reports.words.Prose;
import basin.spi.diagnosis.Attempt;
import basin.spi.diagnosis.Condition;
import basin.spi.diagnosis.Diagnosis;
import basin.spi.diagnosis.Suspicion;
import basin.spi.diagnosis.Symptom;
import java.util.List;
import java.util.Optional;

/**
 * A diagnosis in words.
 *
 * @param diagnosis it
 * @param gridded whether the experiment has a grid, which may set what a change sets
 */
record Said(Diagnosis diagnosis, boolean gridded) {
  private static final int LONG = 90;
  private static final int BRIEF = 12;

  static String label(Diagnosis diagnosis) {
    return diagnosis.label().isEmpty() ? "all trials" : diagnosis.label();
  }

  /** What is wrong, what is probably at fault, and what to try. */
  String sentence() {
    if (diagnosis.healthy()) {
      return of() + (one() ? " is healthy." : " are healthy.");
    }
    StringBuilder text = new StringBuilder(of()).append(one() ? " fails" : " fail");
    List<String> symptoms =
        diagnosis.symptoms().stream()
            .filter(Symptom::matters)
            .map(symptom -> symptom.name().replace('-', ' '))
            .toList();
    if (!symptoms.isEmpty()) {
      text.append(": ").append(Prose.list(symptoms)).append(place());
    }
    text.append('.');
    diagnosis.suspicions().stream().findFirst().ifPresent(first -> suspect(first, text));
    return text.toString();
  }

  /** From where on, and since when, if the signal is ill. */
  private String place() {
    Optional<Condition> first =
        diagnosis.conditions().stream().filter(each -> !each.layer().isEmpty()).findFirst();
    return first
        .map(
            condition ->
                ", %s %s %s, since the %s"
                    .formatted(
                        condition.verdict().replace('-', ' '),
                        condition.verdict().equals("vanishing") ? "from" : "in",
                        condition.verdict().equals("vanishing")
                            ? condition.layer() + " down"
                            : condition.layer(),
                        condition.phase()))
        .orElse("");
  }

  private void suspect(Suspicion first, StringBuilder text) {
    text.append(" Likely fault: ").append(first.fault().replace('-', ' '));
    if (first.tried().isEmpty()) {
      text.append(first.evidence().isEmpty() ? "" : ", for " + first.evidence().get(0)).append('.');
      return;
    }
    Attempt tried = first.tried().get(0);
    String remedy = settings(first.remedy());
    text.append("; ")
        .append(
            remedy.length() > LONG
                ? "the change “" + tried.change() + "” mends it"
                : gridded ? remedy + " mends it" : "try " + remedy)
        .append(
            ": %s learnt %s where it was %s%s."
                .formatted(
                    gridded ? "trial " + brief(tried.trial()) : "it",
                    share(tried.after()),
                    share(tried.before()),
                    helped(tried)));
  }

  /** How many trials it helps, if it was tried on several. */
  static String helped(Attempt tried) {
    return tried.trials() < 2
        ? ""
        : tried.helped() == tried.trials()
            ? ", and it helps "
                + (tried.trials() == 2 ? "both" : "all " + tried.trials())
                + " that"
                + " it was tried on"
            : ", and it helps "
                + tried.helped()
                + " of "
                + tried.trials()
                + " that it was tried on";
  }

  /** As the command line takes them. */
  static String settings(List<String> settings) {
    return "--set '" + String.join("' --set '", settings) + "'";
  }

  /** What makes a change to a trial: beside a grid, to a file of the trial alone. */
  String command(Attempt tried) {
    return gridded
        ? "basin show %s --yaml > trial.yaml && basin run trial.yaml %s"
            .formatted(brief(tried.trial()), settings(tried.settings()))
        : settings(tried.settings());
  }

  private static String brief(String trial) {
    return trial.substring(0, Math.min(BRIEF, trial.length()));
  }

  private static String share(double learnt) {
    return learnt < 0 ? "less than nothing" : Math.round(100 * learnt) + " %";
  }

  /** The numbers of symptoms and of what is suspected. */
  String evidence() {
    StringBuilder text = new StringBuilder();
    for (Symptom symptom : diagnosis.symptoms()) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(symptom.name().replace('-', ' '))
          .append(": ")
          .append(symptom.evidence());
    }
    diagnosis.suspicions().stream()
        .findFirst()
        .filter(first -> !first.evidence().isEmpty())
        .ifPresent(
            first ->
                text.append(text.isEmpty() ? "" : "; ")
                    .append(first.fault().replace('-', ' '))
                    .append(": ")
                    .append(first.evidence().get(0)));
    return text.isEmpty() ? "Nothing that matters shows, and no change helps clearly." : text + ".";
  }

  private boolean one() {
    return diagnosis.trials().size() == 1;
  }

  private String of() {
    int trials = diagnosis.trials().size();
    String counted =
        trials == 1 ? "The trial" : trials == 2 ? "Both trials" : "All " + trials + " trials";
    return diagnosis.label().isEmpty() ? counted : counted + " of " + diagnosis.label();
  }
}
