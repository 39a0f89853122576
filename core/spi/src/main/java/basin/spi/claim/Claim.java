package basin.spi.claim;

import java.util.List;

/**
 * What an author says will come out of an experiment, written down before it runs. An immutable
 * specification: it says what must hold, as differences replicate by replicate, and leaves to an
 * {@link EvidenceRule} whether they convince.
 *
 * <p>In YAML a claim stands under the sentence that it is called by, with the name of its kind as
 * the key of its first setting: {@code adam is better: {compare: {optimizer: [adam, sgd]}, by:
 * test.accuracy}}.
 */
public interface Claim {
  /**
   * The levels of axes that it names. One that the grid does not have is a fault before anything
   * runs.
   */
  List<Level> named();

  /** Axes it names without their levels, all of which are numbers. */
  default List<String> scales() {
    return List.of();
  }

  /** What it measures of runs. A metric that no trial records is a fault before anything runs. */
  List<Yardstick> yardsticks();

  /**
   * Whether it says that one thing is better than another by what it measures, so that it must be
   * known whether more or less of that is better.
   */
  default boolean ranks() {
    return false;
  }

  /**
   * What must hold, all of it, for the claim to be true.
   *
   * @param findings what came of the trials
   * @return empty if no trial has what the claim speaks of
   */
  List<Contention> contentions(Findings findings);
}
