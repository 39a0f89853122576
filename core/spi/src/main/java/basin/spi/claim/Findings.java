package basin.spi.claim;

import java.util.List;
import java.util.Map;

/** What came of an experiment's trials, as claims ask for it. */
public interface Findings {
  /** The levels of an axis, in the order of the grid. */
  List<String> levels(String axis);

  /**
   * The runs at some levels of an axis, side by side: one comparison for each combination of what
   * else is compared, so that like is held against like. What is tuned is chosen within each level,
   * for each replicate by the others.
   *
   * @param axis whose levels stand side by side; empty for none, then each comparison has one side
   * @param levels of that axis, in the order of the sides
   * @param within axis → levels; trials at other levels are left out
   * @param by what is measured
   */
  List<Comparison> comparisons(
      String axis, List<String> levels, Map<String, List<String>> within, Yardstick by);

  /** Whether values are compared by their ratios, as losses are that never end at 0. */
  boolean byRatio(Yardstick by);

  /** Whether less of what is measured is better. */
  boolean lessIsBetter(Yardstick by);

  /** Whether what is measured is 1 where something is so and 0 elsewhere: its mean is a share. */
  default boolean share(Yardstick by) {
    return by.share();
  }
}
