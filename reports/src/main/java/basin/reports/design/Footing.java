package basin.reports.design;

import basin.reports.convergence.Course;
import basin.reports.study.Duel;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element.Fact;
import basin.spi.report.Element.Facts;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer rests on, and what would change it.
 *
 * @param study what was answered
 * @param ranking the order that the answer goes by
 */
public record Footing(Study study, Ranking ranking) {
  /** Fewer replicates than this are few. */
  private static final int FEW = 5;

  /** Two lines, or one. */
  public Facts facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Rests on", trials(study) + "; " + rows()));
    List<String> changes = changes();
    if (!changes.isEmpty()) {
      facts.add(new Fact("Could change it", String.join("; ", changes)));
    }
    return new Facts(facts);
  }

  /** How many trials there are, and what was lost of them. */
  public static String trials(Study study) {
    int diverged = study.ended(Outcome.DIVERGED).size();
    int failed = study.ended(Outcome.FAILED).size();
    int pruned = study.ended(Outcome.PRUNED).size();
    List<String> lost = new ArrayList<>();
    add(lost, pruned, pruned == 1 ? "was pruned" : "were pruned");
    add(lost, diverged, "diverged");
    add(lost, failed, "failed");
    add(lost, study.results().trials().size() - study.finished().size(), "have not run");
    return Prose.count(study.results().trials().size(), "trial")
        + (lost.isEmpty() ? "" : ", of which " + Prose.list(lost));
  }

  private static void add(List<String> parts, int n, String outcome) {
    if (n > 0) {
      parts.add(Prose.number(n) + " " + outcome);
    }
  }

  /** Which rows decided. */
  private String rows() {
    String ranked = study.criterion().ranked();
    if (study.selection().isPresent()) {
      return "the choice on validation rows, the order on "
          + (ranked.startsWith("test.") ? "test rows" : "the fold left out")
          + ", which had no part in the choice";
    }
    String decided =
        ranked.startsWith("validation.")
            ? "the order on validation rows"
            : ranked.startsWith("test.")
                ? "the order on test rows"
                : study.fromRows() ? "the order on training rows" : "the order on the loss itself";
    return decided
        + study.criterion().beside().map(s -> ", the test rows seen once at the end").orElse("");
  }

  private List<String> changes() {
    List<String> changes = new ArrayList<>();
    int values = ranking.standings().get(0).score().values().size();
    List<String> open = open();
    if (!open.isEmpty()) {
      changes.add(
          "more "
              + study.replicates().noun()
              + "s: "
              + names(open)
              + (open.size() == 1 ? " is" : " are")
              + " not told apart from the first");
    } else if (values < FEW && study.settings().size() > 1) {
      changes.add("more " + study.replicates().noun() + "s: " + Prose.number(values) + " are few");
    }
    if (Course.of(study, List.of(ranking.standings().get(0).setting())).unfinished()) {
      changes.add("a longer budget, for the first was still gaining when its run ended");
    }
    return changes;
  }

  /** One or two, or the next of many. */
  private String names(List<String> open) {
    int others = ranking.standings().size() - 1;
    return open.size() < 3
        ? Prose.list(open)
        : (open.size() == others
                ? "all " + Prose.number(others) + " others"
                : Prose.number(open.size()) + " of the other " + Prose.number(others))
            + ", "
            + open.get(0)
            + " first of all,";
  }

  /** Those that chance may have put behind the first. */
  private List<String> open() {
    return ranking.duels().stream()
        .filter(d -> !d.won())
        .map(Duel::second)
        .map(s -> s.setting())
        .map(Setting::label)
        .toList();
  }
}
