package basin.reports.rates;

import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.ResolvedTree;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Analysed;
import basin.spi.report.Element;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Listing;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Up to which rate training is stable: what was measured beside 2/λ and its kin.
 *
 * @param study what is looked at
 */
record LargestRate(Study study) {
  private static final int TOLD = 3;

  /** What theory says, and of what. */
  static final String THEORY =
      "Along an eigenvector of the Hessian with eigenvalue λ, gradient descent is stable up to 2/λ, the"
          + " heavy ball up to 2(1+β)/λ, Nesterov's up to 2(1+β)/((1+2β)λ); the largest λ"
          + " decides. On a loss that is not quadratic λ changes on the way, and training tends to settle"
          + " where its rate is just stable (Cohen et al. 2021).";

  /** An interval this narrow needs no narrowing. */
  private static final double NARROW = 1.02;

  List<Element> elements() {
    List<Element> measured = measured();
    List<Element> elements = measured.isEmpty() ? bracketed() : measured;
    if (!elements.isEmpty()) {
      elements.add(0, new Heading("The largest stable rate"));
    }
    return elements;
  }

  /** What bisection found, where it was asked for. */
  private List<Element> measured() {
    List<Element> elements = new ArrayList<>();
    int number = 0;
    for (Analysed analysed : study.results().analyses()) {
      if (analysed.analysis().orElse(null) instanceof StabilityThreshold threshold) {
        for (Study asked : study.asked(analysed)) {
          List<Threshold> all = threshold.of(asked, analysed.answers());
          List<Element> found = new Thresholds(asked, threshold, number++, all).elements();
          if (asked != study && !found.isEmpty()) {
            elements.add(new Paragraph("In " + study.results().experimentOf(analysed) + ":"));
          }
          elements.addAll(found);
        }
      }
    }
    return elements;
  }

  /** What the trials alone say. */
  private List<Element> bracketed() {
    List<Stability> known =
        study.groups().stream()
            .flatMap(g -> stability(g).stream())
            .filter(s -> Double.isFinite(s.unstable()) || critical(s).isPresent())
            .toList();
    List<Element> elements = new ArrayList<>();
    if (!known.isEmpty()) {
      elements.add(new Paragraph(finding(known)));
      elements.add(table(known));
      narrowing(known).ifPresent(elements::add);
      elements.add(method());
    }
    return elements;
  }

  private Optional<Stability> stability(Group group) {
    Setting chosen = Ranking.chosen(study, group).orElse(group.settings().get(0));
    return Stability.of(study, group, chosen);
  }

  /** What theory says, by the mean of the largest eigenvalues where stable trials ended. */
  private Optional<Double> critical(Stability stability) {
    List<TrialRecord> trials = stability.calm().trials();
    TrialRecord any = trials.get(0);
    OptionalDouble largest =
        trials.stream()
            .map(t -> Curvature.largest(study, t))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .average();
    return largest.isPresent() && any.epochs() == any.steps()
        ? theory(stability).map(t -> t.critical(largest.getAsDouble()))
        : Optional.empty();
  }

  private static Optional<Theory> theory(Stability stability) {
    return Theory.of(ResolvedTree.of(stability.calm().trials().get(0)));
  }

  private String finding(List<Stability> known) {
    List<String> sentences = new ArrayList<>();
    known.stream().limit(TOLD).forEach(s -> sentences.add(sentence(s)));
    if (known.size() > TOLD) {
      sentences.add("The other " + Prose.number(known.size() - TOLD) + " are in the table.");
    }
    return String.join(" ", sentences);
  }

  private String sentence(Stability s) {
    String measured =
        s.bracketed()
            ? "between " + Prose.number(s.stable()) + " and " + Prose.number(s.unstable())
            : Double.isNaN(s.unstable())
                ? "above " + Prose.number(s.stable()) + ", the largest tried"
                : "below " + Prose.number(s.unstable()) + ", the smallest tried";
    String text = s.group().label() + " stops being stable at a rate " + measured;
    return critical(s)
            .map(
                c ->
                    text
                        + "; theory says "
                        + theory(s).orElseThrow().criticalFormula()
                        + " = "
                        + Prose.number(c)
                        + (s.contains(c) ? ", which lies there" : ", which does not lie there"))
            .orElse(text)
        + ".";
  }

  private Element table(List<Stability> known) {
    boolean theory = known.stream().anyMatch(s -> critical(s).isPresent());
    TableDraft draft =
        new TableDraft()
            .column("Group", "what else was tuned is at its best")
            .column("Stable", "the largest rate below the first unstable one")
            .column(
                "Unstable", "the smallest rate at which a trial diverged or ended above its start")
            .column(theory, "Theory", "by the largest eigenvalue where the stable trials ended")
            .column(theory, "Formula", "λ is that eigenvalue, β the momentum")
            .column(known.stream().anyMatch(Stability::mixed), "Remark", "");
    known.forEach(
        s ->
            draft.row(
                s.group().label(),
                s.stable(),
                s.unstable(),
                critical(s).orElse(Double.NaN),
                critical(s).map(c -> theory(s).orElseThrow().criticalFormula()).orElse(""),
                s.mixed() ? "a larger rate was stable again" : ""));
    return draft.table(study.named("largest-rates"), study.titled("The largest stable rates"));
  }

  private static Optional<Element> narrowing(List<Stability> known) {
    boolean wide =
        known.stream().anyMatch(s -> s.bracketed() && s.unstable() > NARROW * s.stable());
    return wide
        ? Optional.of(
            new Listing(
                "# add to the file and run it again: finds each rate to 1 %, under each seed\n"
                    + "analyses: [{stability-threshold: {width: 0.01}}]"))
        : Optional.empty();
  }

  private static Note method() {
    return new Note(
        "How the largest stable rate is found",
        List.of(
            "A rate is unstable if one of its trials diverged or ended with a higher training loss than it"
                + " started with. The interval goes from the largest rate before the first unstable one to"
                + " that one; a rate just beyond the border can take thousands of steps to show.",
            THEORY));
  }
}
