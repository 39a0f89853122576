package basin.lab.experiment;

import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;

/**
 * Looks at the trials of one experiment before any runs: whether they can, and whether they record
 * what the experiment asks for. {@code run} and {@code check} ask the same one.
 */
public interface Examiner {
  /** Takes every trial that could be bound for one that can run. */
  Examiner NONE =
      new Examiner() {
        @Override
        public void examine(Candidate candidate, Faults faults) {}

        @Override
        public void examineGoal(String metric, Place place, Faults faults) {}

        @Override
        public void examineSelection(String metric, Place place, Faults faults) {}

        @Override
        public void examineClaim(String metric, Place place, Faults faults) {}
      };

  /**
   * Looks at a combination under the first of its seeds.
   *
   * @param faults takes what is wrong
   */
  void examine(Candidate candidate, Faults faults);

  /**
   * Looks at what is to be made best, after all combinations.
   *
   * @param place where the metric is named
   */
  void examineGoal(String metric, Place place, Faults faults);

  /**
   * Looks at what settings are chosen by, after all combinations.
   *
   * @param place where the metric is named
   */
  void examineSelection(String metric, Place place, Faults faults);

  /**
   * Looks at what a claim measures, after all combinations.
   *
   * @param place where the metric is named
   */
  void examineClaim(String metric, Place place, Faults faults);

  /**
   * Looks at what decides which trials go on, after all combinations.
   *
   * @param place where the metric is named
   */
  default void examinePruning(String metric, Place place, Faults faults) {}
}
