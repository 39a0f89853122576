package basin.spi.number;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the numbers of one row are arranged, row-major: {@code [784]} features, {@code [1, 28, 28]}
 * channels × height × width, {@code [50, 2]} steps × features.
 *
 * @param dimensions each at least 1, the fastest-running last; together at most 2³¹ − 1 numbers
 */
public record Shape(List<Integer> dimensions) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty, a dimension is below 1, or the numbers are too
   *     many for a row
   */
  public Shape {
    dimensions = List.copyOf(dimensions);
    if (dimensions.isEmpty() || dimensions.stream().anyMatch(d -> d < 1)) {
      throw new IllegalArgumentException("a shape has dimensions of 1 or more, not " + dimensions);
    }
    if (dimensions.stream().mapToDouble(d -> d).reduce(1, (a, b) -> a * b) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          dimensions + " are more numbers per row than a vector can hold (2³¹)");
    }
  }

  /** The shape of those dimensions. */
  public static Shape of(int... dimensions) {
    return new Shape(Arrays.stream(dimensions).boxed().toList());
  }

  /** How many numbers a row has. */
  public int size() {
    return dimensions.stream().mapToInt(d -> d).reduce(1, (a, b) -> a * b);
  }

  /** How many dimensions. */
  public int rank() {
    return dimensions.size();
  }

  /** Dimension {@code i}, from 0; a negative one counts from the end, −1 being the last. */
  public int dimension(int i) {
    return dimensions.get(i < 0 ? rank() + i : i);
  }

  /** The last dimension: features, classes. */
  public int last() {
    return dimension(-1);
  }

  /** How many times the last dimension comes in a row: 1 for a plain row of features. */
  public int positions() {
    return size() / last();
  }

  /** The same dimensions with another last one. */
  public Shape withLast(int last) {
    int[] all = dimensions.stream().mapToInt(d -> d).toArray();
    all[all.length - 1] = last;
    return of(all);
  }

  /** As in a file: {@code [1, 28, 28]}. */
  @Override
  public String toString() {
    return dimensions.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }
}
