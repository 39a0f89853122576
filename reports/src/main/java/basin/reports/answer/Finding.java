package basin.reports.answer;

import basin.reports.factors.FactorFinding;
import basin.reports.study.Duel;
import basin.reports.study.Score;
import basin.reports.words.Prose;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sentences of the {@link Answer}.
 *
 * @param contest what was found
 */
record Finding(Contest contest) {
  String text() {
    if (contest.study().finished().isEmpty()) {
      return "No trial has run yet, so there is nothing to answer with.";
    }
    if (contest.empty()) {
      return nothing();
    }
    return FactorFinding.of(contest.study())
        .map(factors -> factors.text() + " " + together())
        .orElseGet(this::first);
  }

  /** Who came first, and how sure that is. */
  private String first() {
    List<String> sentences = new ArrayList<>();
    sentences.add(new FirstPlace(contest).text());
    Fallout fallout = new Fallout(contest);
    if (fallout.applies()) {
      sentences.add(fallout.text());
    }
    if (contest.duels().isEmpty()) {
      sentences.add(alone());
    } else if (contest.behind().isEmpty()) {
      sentences.add(tie(contest.duels().get(0)));
    } else if (!fallout.covers(contest.behind().get(0))) {
      sentences.add(new Comparison(contest, contest.behind().get(0)).text());
    }
    selected().ifPresent(selected -> sentences.add(selected.text()));
    return String.join(" ", sentences);
  }

  /** Where several factors are compared: which combination is best, and how sure that is. */
  String together() {
    return new FirstPlace(contest).text()
        + behind()
        + selected().map(selected -> " " + selected.text()).orElse("");
  }

  /** What is to be said of choices, where the file says how to choose. */
  private Optional<Selected> selected() {
    return contest.study().selection().map(how -> new Selected(contest.study(), how));
  }

  /** How many of many are told from the first. */
  private String behind() {
    long told = contest.behind().stream().filter(Duel::won).count();
    int others = contest.behind().size();
    return others == 0
        ? ""
        : String.format(
            " Of the %s it is ahead of %s beyond chance%s.",
            Prose.count(others, "other combination"),
            told == others ? "all" : told == 0 ? "none" : Prose.number(told),
            contest.correction());
  }

  /** All share the first place. */
  private static String tie(Duel duel) {
    return duel.vanishing() ? "Nothing tells them apart." : "Their means are equal: a tie.";
  }

  private String nothing() {
    if (selected().isPresent() && contest.study().competitors().size() > 0) {
      return selected().get().nothing();
    }
    return String.format(
        "None of the %s ended with a finite %s: %d diverged, %s%d failed. There is nothing to compare.",
        Prose.count(contest.study().finished().size(), "trial"),
        contest.criterion().ranked(),
        contest.study().ended(Outcome.DIVERGED).size(),
        pruned(),
        contest.study().ended(Outcome.FAILED).size());
  }

  /** {@code 3 were pruned, }; empty if none was. */
  private String pruned() {
    int pruned = contest.study().ended(Outcome.PRUNED).size();
    return pruned == 0 ? "" : pruned + (pruned == 1 ? " was pruned, " : " were pruned, ");
  }

  private String alone() {
    if (contest.study().competitors().size() > 1) {
      if (contest.study().selection().isPresent()) {
        return "No other group has a setting to be judged.";
      }
      String way = pruned().isEmpty() ? "ended finite." : "went on to its end and ended finite.";
      return contest.study().oneGroup()
          ? "No other setting has a trial that " + way
          : "No other group has a trial that " + way;
    }
    Score score = contest.first().score();
    if (score.values().size() == 1) {
      return "One " + noun() + " says nothing about the spread.";
    }
    return score.constant()
        ? "Every " + noun() + " gave the same value."
        : "The interval covers the choice of " + noun() + " alone.";
  }

  private String noun() {
    return contest.replicates().noun();
  }
}
