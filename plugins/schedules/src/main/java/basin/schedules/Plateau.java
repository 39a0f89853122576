package basin.schedules;

/**
 * What {@link ReduceOnPlateau} has learnt from the epochs so far.
 *
 * @param value in force
 * @param best the best metric
 * @param idle epochs without anything good, one after the other
 * @param resting epochs of the cool-down that are left
 */
public record Plateau(double value, double best, int idle, int resting) {
  /** One more epoch, whose idleness does not count while resting. */
  Plateau after(double newBest, boolean good) {
    int counted = good || resting > 0 ? 0 : idle + 1;
    return new Plateau(value, newBest, counted, Math.max(0, resting - 1));
  }

  /** With the next value, if it has been idle for longer than patience allows. */
  Plateau lowered(int patience, int cooldown, double next) {
    return idle > patience ? new Plateau(next, best, 0, cooldown) : this;
  }
}
