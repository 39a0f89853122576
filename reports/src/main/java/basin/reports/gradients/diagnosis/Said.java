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
 */
record Said(Diagnosis diagnosis) {
  private static final int LONG = 90;

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

  private static void suspect(Suspicion first, StringBuilder text) {
    text.append(" Likely fault: ").append(first.fault().replace('-', ' '));
    if (first.tried().isEmpty()) {
      text.append(first.evidence().isEmpty() ? "" : ", for " + first.evidence().get(0)).append('.');
      return;
    }
    Attempt tried = first.tried().get(0);
    String remedy = "--set '" + String.join("' --set '", first.remedy()) + "'";
    text.append("; ")
        .append(
            remedy.length() <= LONG
                ? "try " + remedy
                : "the change “" + tried.change() + "” mends it")
        .append(
            ": it learnt %s where it was %s."
                .formatted(share(tried.after()), share(tried.before())));
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
