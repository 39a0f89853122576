package basin.lab.results.reading;

import java.util.Optional;

/**
 * Something of each of an experiment's trials, by their ids; what is put of another is passed over.
 *
 * @param <T> what is known of a trial
 */
final class ByTrial<T> {
  private final TrialIndex trials;
  private final Object[] values;

  ByTrial(TrialIndex trials) {
    this.trials = trials;
    this.values = new Object[trials.size()];
  }

  synchronized void put(String trial, T value) {
    int index = trials.of(trial);
    if (index >= 0) {
      values[index] = value;
    }
  }

  @SuppressWarnings("unchecked")
  synchronized Optional<T> get(String trial) {
    int index = trials.of(trial);
    return index < 0 ? Optional.empty() : Optional.ofNullable((T) values[index]);
  }
}
