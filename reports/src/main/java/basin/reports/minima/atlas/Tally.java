package basin.reports.minima.atlas;

import basin.reports.minima.atlas.Charted.Place;
import basin.reports.statistics.Interval;
import basin.reports.statistics.shares.Proportion;
import basin.reports.statistics.shares.Unseen;
import basin.reports.study.Replicate;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the starts of one setting ended.
 *
 * @param label of the setting; empty if there is no other
 * @param color index of its colour
 * @param starts how many
 * @param seen how often each minimum was ended in
 * @param saddles how many ended at a saddle
 * @param nowhere how many came to no end that the flow leads to
 * @param diverged how many diverged
 * @param onTheirWay how many were at no stationary point yet; counted where the flow leads
 * @param minimumOf the minimum of each replicate; −1 for none
 */
record Tally(
    String label,
    int color,
    int starts,
    long[] seen,
    int saddles,
    int nowhere,
    int diverged,
    int onTheirWay,
    Map<Replicate, Integer> minimumOf) {
  /** Of trials, those that have not ended left out. */
  static Tally of(String label, int color, Charted charted, List<TrialRecord> trials) {
    Map<String, Integer> ends = charted.minimumOf();
    long[] seen = new long[charted.minima()];
    int saddles = 0;
    int nowhere = 0;
    int diverged = 0;
    int onTheirWay = 0;
    Map<Replicate, Integer> minimumOf = new TreeMap<>();
    for (TrialRecord trial : trials) {
      Integer at = ends.get(trial.id());
      if (at != null) {
        minimumOf.put(Replicate.of(trial), at);
        if (at >= 0) {
          seen[at]++;
        }
        saddles += charted.place(trial) == Place.SADDLE ? 1 : 0;
        nowhere += charted.place(trial) == Place.NOWHERE ? 1 : 0;
        onTheirWay += at >= 0 && charted.end(trial, "on-its-way") == 1 ? 1 : 0;
      } else if (trial.outcome().filter(o -> o == Outcome.DIVERGED).isPresent()) {
        minimumOf.put(Replicate.of(trial), -1);
        diverged++;
      }
    }
    return new Tally(
        label, color, minimumOf.size(), seen, saddles, nowhere, diverged, onTheirWay, minimumOf);
  }

  /** The share of starts that ended in one of the first minima, so many of them. */
  Interval best(int minima) {
    return Proportion.of(amongBest(minima), starts);
  }

  /** How many did. */
  long amongBest(int minima) {
    return Arrays.stream(seen, 0, minima).sum();
  }

  /** The share of starts that ended in a minimum. */
  Interval share(int minimum) {
    return Proportion.of(seen[minimum], starts);
  }

  /** How many ended in some minimum. */
  long arrived() {
    return Arrays.stream(seen).sum();
  }

  /** How many minima were ended in. */
  long kinds() {
    return Arrays.stream(seen).filter(n -> n > 0).count();
  }

  /** How likely the next start ends in a minimum that none of these did. */
  Interval unseen() {
    return Unseen.mass(seen);
  }

  /** Whether a replicate ended in one of the first minima, so many of them. */
  boolean amongBest(Replicate replicate, int minima) {
    int minimum = minimumOf.getOrDefault(replicate, -1);
    return minimum >= 0 && minimum < minima;
  }
}
