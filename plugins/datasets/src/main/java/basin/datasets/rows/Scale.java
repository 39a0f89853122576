package basin.datasets.rows;

import java.util.ArrayList;
import java.util.List;

/**
 * How columns are scaled; what it takes is learnt from the training rows alone. A column that is
 * constant in the training rows says nothing about them and becomes 0 in every row, whatever a row
 * that is kept apart holds.
 */
public enum Scale {
  /** As they are. */
  NONE("as they are") {
    @Override
    Scaling fit(double[] values) {
      return new Scaling(Mean.ZERO, 1, 1);
    }
  },
  /** Mean 0 and standard deviation 1 (population); a constant column becomes 0. */
  STANDARD("scaled to mean 0 and deviation 1") {
    @Override
    Scaling fit(double[] values) {
      Mean mean = Mean.of(values);
      double[] squares = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        squares[i] = mean.to(values[i]) * mean.to(values[i]);
      }
      return new Scaling(mean, Math.sqrt(Mean.plain(squares)), 1);
    }
  },
  /** Smallest value 0, largest 1; a constant column becomes 0. */
  UNIT("scaled to between 0 and 1") {
    @Override
    Scaling fit(double[] values) {
      double smallest = Double.POSITIVE_INFINITY;
      double largest = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
      }
      return new Scaling(new Mean(smallest, 0), largest - smallest, 1);
    }
  };

  private final String words;

  Scale(String words) {
    this.words = words;
  }

  /** What a column is mapped by; its values differ and are 2 at most in magnitude. */
  abstract Scaling fit(double[] values);

  /** Scales every row by what the training rows say; tells how, column by column. */
  List<Scaling> apply(double[][] rows, int[] train) {
    List<Scaling> scalings = new ArrayList<>();
    for (int c = 0; this != NONE && train.length > 0 && c < rows[0].length; c++) {
      double[] values = new double[train.length];
      for (int i = 0; i < train.length; i++) {
        values[i] = rows[train[i]][c];
      }
      Scaling scaling = scaling(values);
      for (double[] row : rows) {
        row[c] = scaling.of(row[c]);
      }
      scalings.add(scaling);
    }
    return scalings;
  }

  /** What is done to values, in words: {@code scaled to mean 0 and deviation 1}. */
  String words() {
    return words;
  }

  /**
   * Whether a column is constant is seen from its values, since the rounding of their mean gives
   * equal values a deviation. Squares and differences neither overflow nor vanish: they are taken
   * of the values over a power of two, which costs no bit.
   */
  private Scaling scaling(double[] values) {
    double largest = 0;
    boolean constant = true;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
      constant &= value == values[0];
    }
    if (constant) {
      return Scaling.CONSTANT;
    }
    double unit = Math.scalb(1.0, Math.getExponent(largest));
    double[] over = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      over[i] = values[i] / unit;
    }
    return fit(over).in(unit);
  }
}
