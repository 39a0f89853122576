package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.random.SeededStreams;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearAssignmentTest {
  @Test
  void noOrderOfColumnsGainsMore() {
    for (int seed = 0; seed < 60; seed++) {
      double[][] gain = drawn(1 + seed % 6, seed);
      int[] columns = LinearAssignment.largest(gain);
      int[] sorted = columns.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < sorted.length; i++) {
        assertEquals(i, sorted[i], "each column once");
      }
      assertEquals(best(gain, 0, new boolean[gain.length]), sum(gain, columns), 1e-12);
    }
  }

  @Test
  void anOrderThatWasShuffledIsFoundAgain() {
    int[] order = new int[80];
    Arrays.setAll(order, i -> i);
    new SeededStreams(9).named("order").shuffle(order);
    double[][] gain = drawn(order.length, 4);
    for (int i = 0; i < order.length; i++) {
      gain[i][order[i]] += 3;
    }
    assertArrayEquals(order, LinearAssignment.largest(gain));
  }

  @Test
  void nothingIsAssignedToNothing() {
    assertEquals(0, LinearAssignment.largest(new double[0][]).length);
  }

  private static double[][] drawn(int n, int seed) {
    RandomStream random = new SeededStreams(seed).named("gain");
    double[][] gain = new double[n][n];
    for (double[] row : gain) {
      Arrays.setAll(row, j -> 2 * random.uniform() - 1);
    }
    return gain;
  }

  private static double sum(double[][] gain, int[] columns) {
    double sum = 0;
    for (int i = 0; i < columns.length; i++) {
      sum += gain[i][columns[i]];
    }
    return sum;
  }

  /** Over all orders, one after the other. */
  private static double best(double[][] gain, int row, boolean[] taken) {
    if (row == gain.length) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < taken.length; c++) {
      if (!taken[c]) {
        taken[c] = true;
        best = Math.max(best, gain[row][c] + best(gain, row + 1, taken));
        taken[c] = false;
      }
    }
    return best;
  }
}
