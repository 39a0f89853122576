package basin.lab.results.reading;

import java.util.Arrays;
import java.util.Collection;

/**
 * A number for each trial of an experiment, by its id, so that what is known of trials can stand in
 * arrays: an entry of a map takes a hundred bytes, and there may be a hundred thousand trials.
 */
final class TrialIndex {
  private final String[] ids;

  TrialIndex(Collection<String> ids) {
    this.ids = ids.toArray(new String[0]);
    Arrays.sort(this.ids);
  }

  /** How many there are. */
  int size() {
    return ids.length;
  }

  /** From 0; negative if it is none of these trials. */
  int of(String trial) {
    return Arrays.binarySearch(ids, trial);
  }
}
