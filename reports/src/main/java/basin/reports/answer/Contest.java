package basin.reports.answer;

import basin.reports.study.Clock;
import basin.reports.study.Criterion;
import basin.reports.study.Duel;
import basin.reports.study.Ranking;
import basin.reports.study.Replicates;
import basin.reports.study.Standing;
import basin.reports.study.Study;
import java.util.List;

/**
 * What the sentences of an {@link Answer} are made of.
 *
 * @param study what was found
 * @param ranking of what competes
 * @param duels of the first with each other, in order
 */
record Contest(Study study, Ranking ranking, List<Duel> duels) {
  static Contest of(Study study) {
    Ranking ranking = Ranking.of(study);
    return new Contest(study, ranking, ranking.duels());
  }

  Criterion criterion() {
    return study.criterion();
  }

  Clock clock() {
    return Clock.of(study);
  }

  Replicates replicates() {
    return study.replicates();
  }

  /** Whether nothing can be ranked. */
  boolean empty() {
    return ranking.standings().isEmpty();
  }

  /** The first, or one of those that share its place. */
  Standing first() {
    return ranking.standings().get(0);
  }

  /** The first against each that does not share its place, in order. */
  List<Duel> behind() {
    return duels.subList(ranking.firsts().size() - 1, duels.size());
  }

  /** How p-values were corrected, in words; empty for a single comparison. */
  String correction() {
    return ranking.comparisons() < 2
        ? ""
        : " after Holm's correction for " + ranking.comparisons() + " comparisons";
  }
}
