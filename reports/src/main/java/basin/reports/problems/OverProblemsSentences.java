package basin.reports.problems;

import basin.reports.statistics.Interval;
import basin.reports.words.Prose;
import java.util.List;
import java.util.Optional;

/**
 * Who ranks first over all problems, and how sure that is.
 *
 * @param verdicts what was found
 */
record OverProblemsSentences(Verdicts verdicts) {
  private static final int FEW = 5;

  String text() {
    return first() + " " + sure();
  }

  private String label(int contender) {
    return verdicts.field().contenders().get(contender).label();
  }

  /** Those that share the first rank. */
  private List<Integer> firsts() {
    double rank = verdicts.ranks()[verdicts.first()];
    return verdicts.order().stream().filter(c -> verdicts.ranks()[c] == rank).toList();
  }

  private String first() {
    List<String> together = firsts().stream().map(this::label).toList();
    return "Over "
        + Prose.count(verdicts.field().problems().size(), "problem")
        + ", "
        + Prose.some(together)
        + (together.size() > 1 ? " rank first together" : " ranks first")
        + ": mean rank "
        + Prose.number(verdicts.ranks()[verdicts.first()])
        + " of "
        + Prose.number(verdicts.ranks().length)
        + ".";
  }

  private String sure() {
    int problems = verdicts.field().problems().size();
    String few =
        problems < FEW
            ? " So few problems hardly can tell: whoever is first on each still may be so by chance."
            : "";
    if (!verdicts.differ()) {
      return "That may be chance ("
          + Prose.p(verdicts.p())
          + "): the problems do not agree enough on any order."
          + few;
    }
    String differ = "The ranks differ beyond chance (" + Prose.p(verdicts.p()) + ")";
    if (verdicts.difference().isEmpty()) {
      return differ + "." + few;
    }
    List<Integer> firsts = firsts();
    List<Integer> beside =
        verdicts.besideFirst().stream().filter(c -> !firsts.contains(c)).toList();
    String them = firsts.size() > 1 ? "they are" : "it is";
    return beside.isEmpty()
        ? differ + ", and " + them + " told apart from all others." + few
        : differ
            + ", but "
            + them
            + " not told apart from "
            + Prose.some(beside.stream().map(this::label).toList())
            + "."
            + few;
  }

  /** By how much, in what all problems have in common; empty where some were left out. */
  Optional<String> better() {
    if (verdicts.order().size() < 2) {
      return Optional.empty();
    }
    int second = verdicts.order().get(1);
    Optional<Interval> better = verdicts.better(second);
    Optional<Interval> score = verdicts.interquartileMean(verdicts.first());
    return better.isEmpty() || score.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "A trial of "
                + label(verdicts.first())
                + " does better than one of "
                + label(second)
                + (firsts().contains(second)
                    ? ", with probability "
                    : ", which is next, with probability ")
                + Prose.estimate(better.get())
                + "; its score, 0 at the start and 1 at the best mean of each problem, is "
                + Prose.estimate(score.get())
                + ".");
  }
}
