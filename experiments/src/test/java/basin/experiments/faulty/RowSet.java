package basin.experiments.faulty;

import java.util.Optional;

/**
 * Rows of a case: the first ones train, the others are for validation.
 *
 * @param inputs one array a row
 * @param targets one array a row
 * @param classes class of each row; empty where numbers are asked for
 * @param train how many of the rows train
 */
record RowSet(double[][] inputs, double[][] targets, Optional<int[]> classes, int train) {
  /** Rows of classes, whose targets are not written yet. */
  static RowSet ofClasses(double[][] inputs, int[] classes) {
    return new RowSet(inputs, new double[0][], Optional.of(classes), inputs.length);
  }

  /** Rows of numbers. */
  static RowSet ofNumbers(double[][] inputs, double[][] targets) {
    return new RowSet(inputs, targets, Optional.empty(), inputs.length);
  }

  /** The first rows train. */
  RowSet training(int rows) {
    return new RowSet(inputs, targets, classes, rows);
  }

  /** With targets. */
  RowSet with(double[][] written) {
    return new RowSet(inputs, written, classes, train);
  }

  /** With other classes and their targets. */
  RowSet with(double[][] written, int[] others) {
    return new RowSet(inputs, written, classes.map(before -> others), train);
  }
}
