package basin.optimizers.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20})
  void bothWaysTakeAMatrixApart(int n) {
    RealMatrix matrix = drawn(n);
    assertParts(matrix, SymmetricEigen.of(matrix));
    assertParts(matrix, SymmetricEigen.rotated(matrix.getData()));
  }

  /** Forty decades between the entries, and rows of zeros. */
  @Test
  void entriesMayBeOfVeryDifferentSize() {
    RealMatrix matrix = drawn(12);
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        double scale = Math.pow(10, -2.0 * (i + j)) * (i == 5 || j == 5 ? 0 : 1);
        matrix.setEntry(i, j, scale * matrix.getEntry(i, j));
      }
    }
    assertParts(matrix, SymmetricEigen.of(matrix));
    assertParts(matrix, SymmetricEigen.rotated(matrix.getData()));
  }

  /** A rounding above the diagonal is no reason to look for complex eigenvalues. */
  @Test
  void whatLiesAboveTheDiagonalIsNotLookedAt() {
    RealMatrix matrix = drawn(5);
    SymmetricEigen parts = SymmetricEigen.of(matrix);
    matrix.setEntry(0, 3, 7);
    assertEquals(
        Arrays.toString(parts.values()), Arrays.toString(SymmetricEigen.of(matrix).values()));
  }

  @Test
  void withoutANumberThereAreNoEigenvalues() {
    RealMatrix matrix = drawn(3);
    matrix.setEntry(2, 1, Double.NaN);
    assertTrue(Arrays.stream(SymmetricEigen.of(matrix).values()).allMatch(Double::isNaN));
  }

  private static RealMatrix drawn(int n) {
    SplittableRandom random = new SplittableRandom(n);
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = random.nextDouble(-1, 1);
        a[j][i] = a[i][j];
      }
    }
    return MatrixUtils.createRealMatrix(a);
  }

  /** VᵀV = 1 and AV = VΛ, to rounding beside the largest entry. */
  private static void assertParts(RealMatrix a, SymmetricEigen parts) {
    RealMatrix v = parts.vectors();
    RealMatrix unit = v.transpose().multiply(v);
    RealMatrix turned = a.multiply(v);
    double largest = a.getNorm();
    for (int i = 0; i < parts.values().length; i++) {
      for (int j = 0; j < parts.values().length; j++) {
        assertEquals(i == j ? 1 : 0, unit.getEntry(i, j), 1e-13);
        assertEquals(parts.values()[j] * v.getEntry(i, j), turned.getEntry(i, j), 1e-13 * largest);
      }
    }
  }
}
