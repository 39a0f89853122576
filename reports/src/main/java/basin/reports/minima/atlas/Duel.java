package basin.reports.minima.atlas;

import basin.reports.statistics.correction.Holm;
import basin.reports.statistics.rank.Discordance;
import basin.reports.statistics.shares.FisherExact;
import basin.reports.study.Replicate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether one setting ends in the best minimum more often than another.
 *
 * <p>Where all starts of both are paired, the test is McNemar's, else Fisher's; p is corrected for
 * all duels of a function by Holm's method.
 *
 * @param first the one that does so more often
 * @param second the other
 * @param paired whether starts are
 * @param p corrected, two-sided
 */
record Duel(Tally first, Tally second, boolean paired, double p) {
  /** More are too many to read; then the best is held against each of the others. */
  private static final int MOST = 6;

  /** Of all settings; the first so many minima are the best, which have one loss. */
  static List<Duel> of(List<Tally> settings, int best) {
    List<Tally> ranked = new ArrayList<>(settings);
    ranked.sort(
        Comparator.comparingDouble((Tally tally) -> -tally.best(best).center())
            .thenComparing(Tally::label));
    List<Duel> duels = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = i + 1; j < ranked.size() && (i == 0 || ranked.size() <= MOST); j++) {
        duels.add(of(ranked.get(i), ranked.get(j), best));
      }
    }
    double[] corrected = Holm.correct(duels.stream().mapToDouble(Duel::p).toArray());
    for (int i = 0; i < corrected.length; i++) {
      Duel duel = duels.get(i);
      duels.set(i, new Duel(duel.first, duel.second, duel.paired, corrected[i]));
    }
    return duels;
  }

  private static Duel of(Tally first, Tally second, int best) {
    boolean paired = first.minimumOf().keySet().equals(second.minimumOf().keySet());
    if (!paired) {
      double p =
          FisherExact.p(
              (int) first.amongBest(best),
              first.starts(),
              (int) second.amongBest(best),
              second.starts());
      return new Duel(first, second, false, p);
    }
    int ahead = 0;
    int behind = 0;
    for (Replicate replicate : first.minimumOf().keySet()) {
      boolean one = first.amongBest(replicate, best);
      boolean other = second.amongBest(replicate, best);
      ahead += one && !other ? 1 : 0;
      behind += other && !one ? 1 : 0;
    }
    return new Duel(first, second, true, Discordance.of(ahead, behind).p());
  }
}
