package basin.reports.sections;

import basin.reports.study.Criterion;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a careful reader would hold against a comparison.
 *
 * @param study what is compared
 */
record Caveats(Study study) {
  /** Those that apply. */
  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    if (Ranking.of(study).best().isEmpty()) {
      return verdicts;
    }
    missing().ifPresent(verdicts::add);
    chosenOnTest().ifPresent(verdicts::add);
    unequalTuning().ifPresent(verdicts::add);
    edges().ifPresent(verdicts::add);
    return verdicts;
  }

  private Optional<Verdict> missing() {
    int all = study.results().trials().size();
    int ran = study.finished().size();
    return when(
        ran < all && ran > 0,
        "The answer is provisional: " + (all - ran) + " of " + all + " trials have not run yet.",
        "Run the experiment again to continue; finished trials are kept.");
  }

  private Optional<Verdict> chosenOnTest() {
    Criterion criterion = study.criterion();
    return when(
        criterion.choosesOnTest() && study.groups().stream().anyMatch(Group::tuned),
        "The learning rates were chosen on the test data, so the numbers here are optimistic.",
        "Chosen by and reported on "
            + criterion.reported()
            + ". With a validation split, the rate is chosen there and the test data are seen once.");
  }

  private Optional<Verdict> unequalTuning() {
    List<String> counts =
        study.groups().stream().map(g -> g.settings().size() + " for " + g.label()).toList();
    boolean equal = study.groups().stream().map(g -> g.settings().size()).distinct().count() < 2;
    return when(
        !equal,
        "The groups were not tuned equally.",
        "Rates tried: "
            + Prose.list(counts)
            + ". The more are tried, the better the best of them looks.");
  }

  private Optional<Verdict> edges() {
    List<String> edges =
        study.groups().stream()
            .flatMap(g -> Ranking.chosen(study, g).flatMap(s -> Edge.of(study, g, s)).stream())
            .map(Edge::text)
            .toList();
    return when(
        !edges.isEmpty(),
        "The best rate lies on the edge of the rates tried; a better one may lie beyond.",
        "Rate " + Prose.list(edges) + ".");
  }

  private static Optional<Verdict> when(boolean applies, String text, String evidence) {
    return applies ? Optional.of(new Verdict(Tone.WARNING, text, evidence)) : Optional.empty();
  }
}
