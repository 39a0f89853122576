package basin.datasets;

/**
 * How inputs are scaled, column by column; what it takes is learnt from the training rows alone.
 */
public enum Scale {
  /** As they are. */
  NONE {
    @Override
    double[] fit(double[] values) {
      return new double[] {0, 1};
    }
  },
  /** Mean 0 and standard deviation 1 (population); a constant column becomes 0. */
  STANDARD {
    @Override
    double[] fit(double[] values) {
      double mean = mean(values);
      double[] squares = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        squares[i] = (values[i] - mean) * (values[i] - mean);
      }
      return new double[] {mean, Math.sqrt(mean(squares))};
    }
  },
  /** Smallest value 0, largest 1; a constant column becomes 0. */
  UNIT {
    @Override
    double[] fit(double[] values) {
      double smallest = Double.POSITIVE_INFINITY;
      double largest = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
      }
      return new double[] {smallest, largest - smallest};
    }
  };

  /** What to subtract from a column, and what to divide it by. */
  abstract double[] fit(double[] values);

  /** Scales every row by what the training rows say. */
  void apply(double[][] rows, int[] train) {
    if (this == NONE || train.length == 0) {
      return;
    }
    for (int c = 0; c < rows[0].length; c++) {
      double[] values = new double[train.length];
      for (int i = 0; i < train.length; i++) {
        values[i] = rows[train[i]][c];
      }
      double[] fitted = fit(values);
      for (double[] row : rows) {
        row[c] = (row[c] - fitted[0]) / (fitted[1] == 0 ? 1 : fitted[1]);
      }
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
