package basin.lab.yaml;

import java.util.Comparator;

/**
 * One thing wrong with what a user wrote.
 *
 * @param place where
 * @param text the fact, then the repair, in the words of the file
 */
public record Fault(Place place, String text) implements Comparable<Fault> {
  private static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::place).thenComparing(Fault::text);

  /** {@code file:line:column text}. */
  @Override
  public String toString() {
    return place + "  " + text;
  }

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }
}
