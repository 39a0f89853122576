package basin.layers.truth;

import java.util.Arrays;

/**
 * Where a parameter of a reference case lies in Basin's layer.
 *
 * @param given the parameter's name in the case
 * @param block the block's name: {@code weights}, or {@code dense1.weights} of a layer inside
 * @param order of the numbers in the block
 */
record GivenBlock(String given, String block, Order order) {
  /** Brings numbers from the case's order into Basin's. */
  interface Order {
    double[] ours(double[] values, int[] shape);
  }

  /** In the same order. */
  static GivenBlock same(String given, String block) {
    return new GivenBlock(given, block, (values, shape) -> values);
  }

  /** First dimension × all others, where the block is all others × first dimension. */
  static GivenBlock transposed(String given, String block) {
    return new GivenBlock(given, block, GivenBlock::transpose);
  }

  /** Some rows of the first dimension, transposed: gates that lie in blocks of their own. */
  static GivenBlock rowsTransposed(String given, String block, int from, int count) {
    return new GivenBlock(
        given,
        block,
        (values, shape) -> {
          int width = values.length / shape[0];
          double[] part = Arrays.copyOfRange(values, from * width, (from + count) * width);
          return transpose(part, new int[] {count, width});
        });
  }

  private static double[] transpose(double[] values, int[] shape) {
    int rows = shape[0];
    int columns = values.length / rows;
    double[] turned = new double[values.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned[c * rows + r] = values[r * columns + c];
      }
    }
    return turned;
  }
}
