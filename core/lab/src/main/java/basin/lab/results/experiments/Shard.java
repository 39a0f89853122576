package basin.lab.results.experiments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an experiment that is run by itself. The different trials of the grid are dealt out in
 * turn: part 1 of 3 has the first, the fourth, the seventh. So parts differ by one trial at most,
 * and by little in what they cost, for neighbours in a grid cost alike; trials of one seed, which
 * go in lockstep, stay together wherever seeds are the innermost axis and the parts divide their
 * number.
 *
 * @param part from 1
 * @param parts in all
 */
public record Shard(int part, int parts) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  /**
   * With a part that there is.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Shard {
    if (part < 1 || part > parts) {
      throw new IllegalArgumentException("part " + part + " of " + parts);
    }
  }

  /**
   * Reads {@code 2/4}.
   *
   * @throws IllegalArgumentException if it is no part
   */
  public static Shard of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** {@code 2/4}. */
  @Override
  public String toString() {
    return part + "/" + parts;
  }
}
