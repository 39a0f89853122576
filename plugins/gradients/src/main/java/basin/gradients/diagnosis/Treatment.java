package basin.gradients.diagnosis;

import java.util.Map;
import java.util.TreeMap;

/**
 * A change as it can be tried on a trial.
 *
 * @param change its name
 * @param fault that it mends
 * @param prior how much speaks for the fault before it is tried, from 0 to 1
 * @param evidence what does; empty if nothing in particular
 * @param settings path → value
 * @param sameLoss whether its loss can be held against the trial's
 */
record Treatment(
    String change,
    String fault,
    double prior,
    String evidence,
    Map<String, String> settings,
    boolean sameLoss) {
  Treatment {
    settings = new TreeMap<>(settings);
  }
}
