package basin.reports.minima.certificates;

import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysed;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was certified of where a trial ended.
 *
 * @param trial whose
 * @param verdict what kind of point it is
 * @param answers of the analysis
 */
record Certificate(TrialRecord trial, Certainty verdict, Answers answers) {
  private static final String KIND = "certificate";
  private static final String SERIES = "certificate.";
  private static final String[] CAUSES = {"no-effect", "rescaling", "shift"};

  private static final Map<String, String> EVIDENCE =
      Map.ofEntries(
          Map.entry("second-order", "the signs of all eigenvalues, beyond their errors"),
          Map.entry("symmetry", "curvature, and symmetries where there is none"),
          Map.entry("valley", "the same f all along the flat directions"),
          Map.entry("rise", "f rises along the flat directions, at many distances"),
          Map.entry("fall", "f falls along a curve, by one power of the distance"),
          Map.entry("enclosed", "f falls nowhere on spheres around"),
          Map.entry("slope", "a way down that all slopes nearby have in common"),
          Map.entry("onward", "descent that was continued"),
          Map.entry("doubling", "f falls on while the distance is doubled again and again"),
          Map.entry("both-signs", "eigenvalues of both signs that products showed"),
          Map.entry(
              "random-start",
              "the outermost eigenvalues, as products from a random start show all but one time in"
                  + " a million"),
          Map.entry("none", "nothing that would tell"));

  /** Of a trial; empty if it has none. */
  static Optional<Certificate> of(Study study, TrialRecord trial) {
    return study.results().analyses().stream()
        .filter(analysed -> analysed.name().equals(KIND))
        .map(Analysed::answers)
        .flatMap(answers -> of(trial, answers).stream())
        .findFirst();
  }

  private static Optional<Certificate> of(TrialRecord trial, Answers answers) {
    return Arrays.stream(Certainty.values())
        .filter(v -> answers.curve(unit(trial), SERIES + "verdict." + v.series()).isPresent())
        .map(v -> new Certificate(trial, v, answers))
        .findFirst();
  }

  private static Unit unit(TrialRecord trial) {
    return new Unit.Computation("end point of " + trial.id(), List.of(trial.id()), List.of());
  }

  /** A number; NaN if it was not recorded. */
  double number(String name) {
    return answers.curve(unit(trial), SERIES + name).map(Curve::last).orElse(Double.NaN);
  }

  /** What it rests on. */
  String evidence() {
    return EVIDENCE.entrySet().stream()
        .filter(e -> answers.curve(unit(trial), SERIES + "evidence." + e.getKey()).isPresent())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** The verdict, with the index of a saddle, or where a run that is on its way would come to. */
  String told() {
    return switch (verdict) {
      case SADDLE ->
          verdict.words()
              + " of index "
              + (counted() ? "" : "at least ")
              + (int) number("negative");
      case ON_ITS_WAY, PLATEAU ->
          goal()
              .filter(g -> g != Certainty.UNDECIDED && g != Certainty.ON_ITS_WAY)
              .map(g -> verdict.words() + ", before a " + g.words())
              .orElse(verdict.words());
      default -> verdict.words();
    };
  }

  private Optional<Certainty> goal() {
    return Arrays.stream(Certainty.values())
        .filter(v -> answers.curve(unit(trial), SERIES + "goal." + v.series()).isPresent())
        .findFirst();
  }

  /** Whether all modes were counted, and not those alone that products showed. */
  private boolean counted() {
    return !Double.isNaN(number("zero"));
  }

  /** How many modes bend down, neither way, and up; empty at a kink. */
  String modes() {
    double negative = number("negative");
    return Double.isNaN(negative)
        ? ""
        : counted()
            ? (int) negative + " / " + (int) number("zero") + " / " + (int) number("positive")
            : "≥ " + (int) negative + " / ? / ≥ " + (int) number("positive");
  }

  /** Zero modes that have a known cause. */
  String causes() {
    List<String> parts = new ArrayList<>();
    for (String cause : CAUSES) {
      double n = number("zero." + cause);
      if (n > 0) {
        parts.add(ZeroModes.named(cause, (int) n));
      }
    }
    return Prose.list(parts);
  }

  /** What f could still lose; NaN if that is not known. */
  double left() {
    return number("loss") - number("goal-loss");
  }

  /** How many steps that takes at the pace of the last tenth of the run; NaN if it had none. */
  double stepsLeft(Study study) {
    Optional<Curve> loss = study.results().curve(trial, "train.loss");
    if (loss.isEmpty() || loss.get().values().length < 2) {
      return Double.NaN;
    }
    double[] values = loss.get().values();
    int last = values.length - 1;
    int from = Math.min(last - 1, last - last / 10);
    double gained = values[from] - values[last];
    double steps = loss.get().steps()[last] - loss.get().steps()[from];
    return gained > 0 ? left() / gained * steps : Double.NaN;
  }
}
