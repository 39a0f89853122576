package basin.lab.results.experiments;

import java.util.regex.Pattern;

/**
 * An input of trials that is not what it was when the experiment last ran, which makes them new.
 *
 * @param input a name of {@link basin.spi.run.Trial#inputs}, or {@code setting} and its path
 * @param before version, digest or value then; empty if there was none
 * @param after version, digest or value now; empty if there is none
 * @param trials how many it makes new
 */
public record Change(String input, String before, String after, long trials) {
  private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
  private static final int SHOWN = 12;

  /** {@code plugin com.acme.LionPlugin: 0f3a56789abc → 77c1029384af (12 trials)}. */
  @Override
  public String toString() {
    return input
        + ": "
        + shown(before)
        + " → "
        + shown(after)
        + (trials == 1 ? " (1 trial)" : " (" + trials + " trials)");
  }

  private static String shown(String value) {
    return value.isEmpty()
        ? "nothing"
        : DIGEST.matcher(value).replaceAll(digest -> digest.group().substring(0, SHOWN));
  }
}
