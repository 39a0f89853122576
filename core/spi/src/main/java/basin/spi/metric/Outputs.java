package basin.spi.metric;

import basin.spi.data.Task;
import basin.spi.number.Matrix;

/**
 * How the numbers of a row are to be read, of outputs and of targets alike.
 *
 * <p>A row holds {@code positions} groups of {@link #width} numbers, one behind the other. With
 * classes, a group has a number for each class, or a single one for two classes.
 *
 * @param task what is predicted
 * @param columns numbers of a row, at least 1
 * @param positions groups of a row that have a target each, such as the steps of a sequence; 1 if
 *     the row as a whole has one
 * @param boundary the output above which a single number says class 1, see {@link
 *     basin.spi.network.Loss#boundary}
 */
public record Outputs(Task task, int columns, int positions, double boundary) {
  /** Above it a single target is class 1. */
  private static final double HALF = 0.5;

  /**
   * Checks that the groups are of one width.
   *
   * @throws IllegalArgumentException if they are not
   */
  public Outputs {
    if (positions < 1 || columns < positions || columns % positions != 0) {
      throw new IllegalArgumentException(
          columns + " numbers of a row cannot be shared out among " + positions + " positions");
    }
  }

  /** Of rows that have one target each. */
  public Outputs(Task task, int columns, double boundary) {
    this(task, columns, 1, boundary);
  }

  /** Numbers of a position. */
  public int width() {
    return positions == 1 ? columns : columns / positions;
  }

  /** How many classes there are. */
  public int classes() {
    return width() == 1 ? 2 : width();
  }

  /**
   * The class that outputs say: of the largest number, the first of equals; of a single number 1
   * above the boundary. −1, which is no class, where a number is NaN.
   */
  public int predicted(Matrix numbers, int row, int position) {
    int width = width();
    return width == 1
        ? single(numbers.get(row, position), boundary)
        : largest(numbers, row, position * width, width);
  }

  /** The class that targets say: that of the largest number, or 1 for a single one above ½. */
  public int actual(Matrix targets, int row, int position) {
    int width = width();
    return width == 1
        ? single(targets.get(row, position), HALF)
        : largest(targets, row, position * width, width);
  }

  private static int single(double number, double boundary) {
    return Double.isNaN(number) ? -1 : number > boundary ? 1 : 0;
  }

  private static int largest(Matrix numbers, int row, int from, int width) {
    int best = from;
    double most = numbers.get(row, from);
    for (int c = from; c < from + width; c++) {
      double number = numbers.get(row, c);
      if (Double.isNaN(number)) {
        return -1;
      }
      if (number > most) {
        most = number;
        best = c;
      }
    }
    return best - from;
  }
}
