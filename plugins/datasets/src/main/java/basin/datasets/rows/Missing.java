package basin.datasets.rows;

import basin.spi.data.DataException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What stands for an input that a file has no value of; learnt from the training rows alone. */
public enum Missing {
  /** Nothing: such a file is refused. */
  REFUSE {
    @Override
    public double of(double[] known) {
      throw new IllegalStateException("a file with empty cells is refused");
    }
  },
  /** The mean of the column. */
  MEAN {
    @Override
    public double of(double[] known) {
      Mean mean = Mean.of(known);
      return mean.near() + mean.rest();
    }
  },
  /** The median of the column. */
  MEDIAN {
    @Override
    public double of(double[] known) {
      double[] sorted = known.clone();
      Arrays.sort(sorted);
      int half = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }
  },
  /** 0. */
  ZERO {
    @Override
    public double of(double[] known) {
      return 0;
    }
  };

  /** What programs write where there is nothing. */
  private static final Set<String> WORDS = Set.of("na", "n/a", "nan", "null", "none", "?", "-");

  /** What stands for the missing values of a column, by those that its training rows have. */
  public abstract double of(double[] known);

  /** Whether a text says that there is no value. */
  public static boolean says(String text) {
    return WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * Fills what is not a number.
   *
   * @return how many were filled
   * @throws DataException if no training row has a value of the column
   */
  long fill(double[][] rows, int column, int[] train) {
    long missing = Arrays.stream(rows).filter(row -> Double.isNaN(row[column])).count();
    if (missing == 0) {
      return 0;
    }
    double[] known =
        Arrays.stream(train)
            .mapToDouble(row -> rows[row][column])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    if (known.length == 0 && this != ZERO) {
      throw new DataException(
          "input "
              + (column + 1)
              + " has no value in any training row; leave its column out, or set missing: zero");
    }
    double value = of(known);
    for (double[] row : rows) {
      row[column] = Double.isNaN(row[column]) ? value : row[column];
    }
    return missing;
  }
}
