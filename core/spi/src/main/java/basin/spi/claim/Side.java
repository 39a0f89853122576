package basin.spi.claim;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The runs at one level.
 *
 * @param label of the level
 * @param values replicate → what was measured at the setting that is best by all other replicates:
 *     ∞ for a target that was never reached, and the worst there can be for a run that diverged
 * @param best replicate → what was measured at the setting that is best by all replicates
 * @param rivals of how many settings it is open which is best, the best among them
 * @param lost how many of the values stand for a target never reached or a run that diverged
 * @param missing trials that failed or have not run
 * @param fixed whether no replicate changes anything, so that nothing here is left to chance
 * @param folds of how many folds of one data set the replicates are; 0 if they are no folds
 * @param steps mean number of steps that were taken
 * @param remarks what to know of how the runs were chosen, each a sentence before which the label
 *     stands: {@code had 3 settings tried}
 * @param beyond what lies at the edge of what was tuned, each a clause: {@code rate 0.1 is the
 *     largest tried}
 */
public record Side(
    String label,
    SortedMap<String, Double> values,
    SortedMap<String, Double> best,
    int rivals,
    int lost,
    int missing,
    boolean fixed,
    int folds,
    double steps,
    List<String> remarks,
    List<String> beyond) {
  /** Copies the lists. */
  public Side {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    best = Collections.unmodifiableSortedMap(new TreeMap<>(best));
    remarks = List.copyOf(remarks);
    beyond = List.copyOf(beyond);
  }

  /** Where nothing was tuned. */
  public Side(
      String label,
      SortedMap<String, Double> values,
      int lost,
      int missing,
      boolean fixed,
      int folds,
      double steps,
      List<String> remarks,
      List<String> beyond) {
    this(label, values, values, 1, lost, missing, fixed, folds, steps, remarks, beyond);
  }
}
