package basin.lab.results.reading;

import java.util.BitSet;
import java.util.OptionalDouble;

/** The last value of one series in each of an experiment's trials, as far as it is known. */
final class LastValues {
  private final TrialIndex trials;
  private final double[] values;
  private final BitSet known = new BitSet();

  LastValues(TrialIndex trials) {
    this.trials = trials;
    this.values = new double[trials.size()];
  }

  synchronized void put(String trial, double value) {
    int index = trials.of(trial);
    if (index >= 0) {
      values[index] = value;
      known.set(index);
    }
  }

  synchronized OptionalDouble get(String trial) {
    int index = trials.of(trial);
    return index >= 0 && known.get(index)
        ? OptionalDouble.of(values[index])
        : OptionalDouble.empty();
  }
}
