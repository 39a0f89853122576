package basin.reports.sections;

import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a careful reader would hold against a comparison.
 *
 * @param contest what is compared
 */
record Caveats(Contest contest) {
  /** Those that apply. */
  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    if (contest.empty()) {
      return verdicts;
    }
    missing().ifPresent(verdicts::add);
    pickedOnTest().ifPresent(verdicts::add);
    unequalTuning().ifPresent(verdicts::add);
    edges().ifPresent(verdicts::add);
    return verdicts;
  }

  private Study study() {
    return contest.study();
  }

  private Optional<Verdict> missing() {
    int all = study().results().trials().size();
    int ran = study().finished().size();
    return when(
        ran < all && ran > 0,
        "The answer is provisional: " + (all - ran) + " of " + all + " trials have not run yet.",
        "Run the experiment again to continue; finished trials are kept.");
  }

  private Optional<Verdict> pickedOnTest() {
    return when(
        contest.criterion().onTest() && study().settings().size() > 1,
        "What is best was picked on the test rows, so the numbers here are optimistic.",
        "Ranked by and reported on "
            + contest.criterion().ranked()
            + ". With a validation split, the order is made there and the test rows are seen once.");
  }

  /** The groups in their order, those that are not ranked last. */
  private List<Group> ranked() {
    List<Integer> order =
        study().oneGroup()
            ? List.of()
            : contest.ranking().standings().stream().map(s -> s.setting().color()).toList();
    return study().groups().stream()
        .sorted(
            Comparator.comparingInt(
                g -> order.contains(g.color()) ? order.indexOf(g.color()) : order.size()))
        .toList();
  }

  private Optional<Verdict> unequalTuning() {
    List<String> counts =
        ranked().stream().map(g -> g.settings().size() + " for " + g.label()).toList();
    boolean equal = study().groups().stream().map(g -> g.settings().size()).distinct().count() < 2;
    return when(
        !equal,
        "The groups were not tuned equally.",
        "Settings tried: "
            + Prose.some(counts)
            + ". The more are tried, the better the best of them looks.");
  }

  private Optional<Verdict> edges() {
    List<String> edges =
        ranked().stream().flatMap(g -> Edge.of(study(), g).stream()).map(Edge::text).toList();
    return when(
        !edges.isEmpty(),
        "A chosen value lies on the edge of those tried; a better one may lie beyond.",
        Prose.capital(Prose.some(edges)) + ".");
  }

  private static Optional<Verdict> when(boolean applies, String text, String evidence) {
    return applies ? Optional.of(new Verdict(Tone.WARNING, text, evidence)) : Optional.empty();
  }
}
