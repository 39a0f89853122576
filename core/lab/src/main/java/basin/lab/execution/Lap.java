package basin.lab.execution;

/**
 * Time that a thread took for something.
 *
 * @param nanoseconds that went by
 * @param processor nanoseconds for which the thread had a processor; negative if nobody knows
 */
public record Lap(long nanoseconds, long processor) {
  /** An even share of it. */
  Lap over(int parts) {
    return new Lap(nanoseconds / parts, processor / parts);
  }

  /** This and another. */
  Lap and(Lap other) {
    boolean known = processor >= 0 && other.processor >= 0;
    return new Lap(nanoseconds + other.nanoseconds, known ? processor + other.processor : -1);
  }
}
