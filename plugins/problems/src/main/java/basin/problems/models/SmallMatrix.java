package basin.problems.models;

import java.util.List;

/**
 * A matrix of a few numbers, in double, for models that are made of them.
 *
 * @param rows all of one length
 * @param columns how many numbers a row has; there may be no row
 */
record SmallMatrix(double[][] rows, int columns) {
  SmallMatrix(double[][] rows) {
    this(rows, rows[0].length);
  }

  static SmallMatrix of(List<List<Double>> rows) {
    return new SmallMatrix(
        rows.stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new));
  }

  static SmallMatrix zero(int rows, int columns) {
    return new SmallMatrix(new double[rows][columns], columns);
  }

  static SmallMatrix identity(int size) {
    SmallMatrix identity = zero(size, size);
    for (int i = 0; i < size; i++) {
      identity.rows[i][i] = 1;
    }
    return identity;
  }

  /** A copy of a list of rows; refuses an empty one and rows of different length. */
  static List<List<Double>> checked(String name, List<List<Double>> rows) {
    if (rows.isEmpty() || rows.get(0).isEmpty()) {
      throw new IllegalArgumentException(name + " is empty; give a list of rows, such as [[1, 0]]");
    }
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).size() != rows.get(0).size()) {
        throw new IllegalArgumentException(
            "row %s of %s has %s numbers, and row 1 has %s; give each as many"
                .formatted(i + 1, name, rows.get(i).size(), rows.get(0).size()));
      }
    }
    return rows.stream().map(List::copyOf).toList();
  }

  int height() {
    return rows.length;
  }

  double at(int r, int c) {
    return rows[r][c];
  }

  SmallMatrix transposed() {
    SmallMatrix turned = zero(columns, height());
    for (int r = 0; r < height(); r++) {
      for (int c = 0; c < columns; c++) {
        turned.rows[c][r] = rows[r][c];
      }
    }
    return turned;
  }

  SmallMatrix times(SmallMatrix b) {
    SmallMatrix product = zero(height(), b.columns);
    for (int r = 0; r < height(); r++) {
      for (int k = 0; k < columns; k++) {
        for (int c = 0; c < b.columns; c++) {
          product.rows[r][c] += rows[r][k] * b.rows[k][c];
        }
      }
    }
    return product;
  }

  SmallMatrix minus(SmallMatrix b) {
    SmallMatrix difference = zero(height(), columns);
    for (int r = 0; r < height(); r++) {
      for (int c = 0; c < columns; c++) {
        difference.rows[r][c] = rows[r][c] - b.rows[r][c];
      }
    }
    return difference;
  }

  /** Σ of the squares. */
  double squares() {
    double sum = 0;
    for (double[] row : rows) {
      for (double number : row) {
        sum += number * number;
      }
    }
    return sum;
  }
}
