package basin.spi.prune;

import java.util.List;

/**
 * Settings that are pruned among each other.
 *
 * @param settings how many there are at its start
 * @param rungs how much of the budget each has spent where it is decided who goes on, rising, each
 *     less than the budget; none: all go on to the end
 */
public record Bracket(int settings, List<Long> rungs) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if rungs do not rise from 1
   */
  public Bracket {
    rungs = List.copyOf(rungs);
    long before = 0;
    for (long rung : rungs) {
      if (rung <= before) {
        throw new IllegalArgumentException("rungs rise, unlike " + rungs);
      }
      before = rung;
    }
  }
}
