package basin.lab.experiment;

import basin.lab.yaml.Faults;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Binds the combinations of an experiment, each once for all who ask: the check, the plan and those
 * who run it. What would take more room than a thousand common combinations is not kept and bound
 * anew, so that the memory of a sweep does not grow with its grid. Safe for any number of threads.
 */
final class BoundTrials {
  /** Characters of text; the objects take some twenty bytes for each. */
  private static final long ROOM = 1 << 19;

  private final Blueprint blueprint;
  private final Map<Long, BoundTrial> byNumber = new HashMap<>();
  private final Map<String, BoundTrial> byText = new HashMap<>();
  private long room = ROOM;

  BoundTrials(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /** A combination by its number; empty if faults were taken down. */
  synchronized Optional<BoundTrial> bind(long number, Faults faults) {
    BoundTrial known = byNumber.get(number);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<BoundTrial> bound = blueprint.bind(number, faults);
    bound.ifPresent(trial -> keep(number, trial));
    return bound;
  }

  /** What a trial's tree describes, if it is kept. */
  synchronized Optional<BoundTrial> find(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  private void keep(long number, BoundTrial trial) {
    if (trial.text().length() <= room) {
      room -= trial.text().length();
      byNumber.put(number, trial);
      byText.putIfAbsent(trial.text(), trial);
    }
  }
}
