package basin.lab.results;

/**
 * An input of trials that is not what it was when the experiment last ran, which makes them new.
 *
 * @param input {@code Basin}, {@code plugin …}, {@code data …}, or {@code setting} and its path
 * @param before version, digest or value then; empty if there was none
 * @param after version, digest or value now; empty if there is none
 * @param trials how many it makes new
 */
public record Change(String input, String before, String after, long trials) {
  /** {@code plugin com.acme.LionPlugin: lion.jar 0f3a… → lion.jar 77c1… (12 trials)}. */
  @Override
  public String toString() {
    return input
        + ": "
        + (before.isEmpty() ? "nothing" : before)
        + " → "
        + (after.isEmpty() ? "nothing" : after)
        + (trials == 1 ? " (1 trial)" : " (" + trials + " trials)");
  }
}
