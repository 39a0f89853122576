package basin.spi.claim;

import java.util.List;

/**
 * Runs that differ in the levels of one axis, and in what is tuned, alone.
 *
 * @param where what else is compared, in words; empty if nothing is
 * @param sides one for each level
 */
public record Comparison(String where, List<Side> sides) {
  /** Copies the list. */
  public Comparison {
    sides = List.copyOf(sides);
  }
}
