package basin.reports.targets;

import basin.reports.statistics.Interval;
import basin.reports.study.Attempt;
import basin.reports.study.Duel;
import basin.reports.study.Reach;
import basin.reports.study.Study;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is at the target first, in a few sentences.
 *
 * @param study what was raced
 * @param race how it went
 */
record RaceSentences(Study study, Race race) {
  String text() {
    List<Followed> field = race.field();
    int reached = field.stream().mapToInt(f -> f.reach().reached()).sum();
    String goal = Wording.target(study.criterion());
    if (reached == 0) {
      return "No trial reached " + goal + ".";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(first(field.get(0), goal));
    if (field.size() > 1) {
      sentences.add(next(field.get(1)));
    }
    missed().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private String first(Followed first, String goal) {
    Interval mean = race.mean(first).interval(Interval.LEVEL);
    String label = first.reach().setting().label();
    String time = Prose.estimate(mean) + " " + race.clock().units();
    return (race.field().size() > 1
            ? label + " reaches " + goal + " first: after "
            : "The target " + goal + " is reached after ")
        + time
        + " in the mean"
        + (first.reach().reached() < first.reach().attempts().size()
            ? ", where whoever is not there by " + Prose.number(race.horizon()) + " counts as that"
            : "")
        + ", "
        + share(first.reach())
        + ".";
  }

  private String share(Reach reach) {
    int all = reach.attempts().size();
    return reach.reached() == all
        ? study.replicates().under() + " each of " + study.replicates().count(all)
        : study.replicates().under()
            + " "
            + Prose.number(reach.reached())
            + " of "
            + study.replicates().count(all);
  }

  /** Whoever is not there yet is no later than the horizon, and so as late as who is just there. */
  private String tied(Reach first, Reach second) {
    boolean all =
        first.reached() == first.attempts().size() && second.reached() == second.attempts().size();
    return all
        ? ", at the same times."
        : ", "
            + share(second)
            + "; whoever is not there by "
            + Prose.number(race.horizon())
            + " counts as that, so that the means are equal.";
  }

  private String next(Followed second) {
    Race.Gain gain = race.duels().get(0);
    String label = second.reach().setting().label();
    int pairs = gain.later().pairs();
    if (pairs == 0) {
      return "Next is " + label + ", with no " + study.replicates().noun() + " in common.";
    }
    if (gain.later().tie()) {
      return "Next is " + label + tied(race.field().get(0).reach(), second.reach());
    }
    String later =
        "Next is "
            + label
            + ", "
            + Prose.estimate(gain.later().difference())
            + " "
            + race.clock().units()
            + " later over "
            + study.replicates().count(pairs);
    if (pairs == 1) {
      return later + ", too few to tell.";
    }
    if (second.fixed() && race.field().get(0).fixed()) {
      return later + "; no " + study.replicates().noun() + " changes anything here.";
    }
    boolean sure = gain.later().above(gain.corrected(), Duel.SIGNIFICANT);
    return later
        + (sure
            ? ", beyond chance ("
            : gain.later().ranked()
                ? "; some differences are equal or tell nothing, so signed ranks count, and that may be chance ("
                : "; that may be chance (")
        + Prose.p(gain.corrected())
        + (race.pairs() > 1 ? " after Holm's correction" : "")
        + ").";
  }

  /** What never came, over all. */
  private Optional<String> missed() {
    int never = ended(Attempt.Fate.MISSED);
    int diverged = ended(Attempt.Fate.DIVERGED);
    if (never + diverged == 0) {
      return Optional.empty();
    }
    int all = race.field().stream().mapToInt(f -> f.reach().attempts().size()).sum();
    String text =
        "Of "
            + Prose.count(all, "trial")
            + ", "
            + Prose.number(never)
            + " ended without it"
            + (diverged > 0 ? " and " + Prose.number(diverged) + " diverged before" : "")
            + "; none is left out.";
    return Optional.of(text);
  }

  private int ended(Attempt.Fate fate) {
    return race.field().stream().mapToInt(f -> f.reach().ended(fate)).sum();
  }
}
