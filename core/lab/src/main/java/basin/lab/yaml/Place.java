package basin.lab.yaml;

import java.util.Comparator;

/**
 * Where something was written.
 *
 * @param source a file, or an option of the command line
 * @param line from 1; 0 if the source as a whole is meant
 * @param column from 1, in characters; 0 with line 0
 */
public record Place(String source, int line, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::source).thenComparing(Place::line).thenComparing(Place::column);

  /** A source as a whole. */
  public static Place of(String source) {
    return new Place(source, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
