package basin.lab.grid;

import java.util.BitSet;
import java.util.Map;

/**
 * That an axis is at one of some levels. It does not hold where a combination lacks the axis. One
 * is like no other.
 */
final class Term {
  private final Map<Axis, BitSet> levels;

  /**
   * A term.
   *
   * @param levels numbers of the alternatives, by the axis itself; grids that are united may each
   *     have an axis of one name
   */
  Term(Map<Axis, BitSet> levels) {
    this.levels = levels;
  }

  /** Whether it is about this axis. */
  boolean names(Axis axis) {
    return levels.containsKey(axis);
  }

  /** Whether it holds where the axis has this alternative. */
  boolean holds(Axis axis, int alternative) {
    return levels.get(axis).get(alternative);
  }
}
