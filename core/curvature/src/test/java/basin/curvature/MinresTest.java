package basin.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MinresTest {
  private static double[] times(double[][] matrix, double[] x) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        product[i] += matrix[i][j] * x[j];
      }
    }
    return product;
  }

  private static double[] drawn(int n, RandomStream random) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> random.gaussian());
    return x;
  }

  /** Of both signs, and of sizes that differ a thousandfold. */
  @Test
  void aRegularSystemIsSolvedWhateverTheSigns() {
    for (int trial = 0; trial < 50; trial++) {
      RandomStream random = new SeededStreams(trial).named("matrix");
      int n = 32;
      double[] values = new double[n];
      Arrays.setAll(values, i -> (i % 3 == 0 ? -1 : 1) * StrictMath.pow(10, -3 * i / 31.0));
      double[][] matrix = Rotated.of(values).rows();
      double[] wanted = drawn(n, random);
      Minres found = Minres.solve(x -> times(matrix, x), times(matrix, wanted), 1e-13, 1e9, 200);
      assertArrayEquals(wanted, found.x(), 1e-7);
      assertArrayEquals(times(matrix, found.x()), found.image(), 1e-10);
    }
  }

  /** A part that the matrix cannot reach stays, and the rest of the residual is gone. */
  @Test
  void whatCannotBeReachedIsLeft() {
    double[][] matrix = {{2, 0, 0}, {0, -5, 0}, {0, 0, 0}};
    Minres found = Minres.solve(x -> times(matrix, x), new double[] {4, 5, 3}, 1e-12, 1e9, 20);
    assertArrayEquals(new double[] {4, 5, 0}, found.image(), 1e-9);
    assertEquals(2, found.x()[0], 1e-9);
    assertEquals(-1, found.x()[1], 1e-9);
  }

  @Test
  void aWayThatLeadsFarIsNotFollowedToItsEnd() {
    double[][] matrix = {{1, 0, 0}, {0, 1e-3, 0}, {0, 0, 1e-6}};
    double[] b = {1, 1, 1};
    Minres near = Minres.solve(x -> times(matrix, x), b, 1e-12, 10, 20);
    Minres all = Minres.solve(x -> times(matrix, x), b, 1e-12, 1e9, 20);
    assertTrue(near.products() < all.products(), near + " and " + all);
    assertEquals(1e6, all.x()[2], 1);
  }

  @Test
  void nothingIsSolvedByNothing() {
    Minres found = Minres.solve(x -> x, new double[3], 1e-3, 1, 10);
    assertArrayEquals(new double[3], found.x());
    assertEquals(0, found.products());
  }
}
