package basin.curvature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import org.junit.jupiter.api.Test;

class UpperEndTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  @Test
  void theLargestIsFoundWhateverTheSizeOfTheSmallest() {
    double[][] matrix = drawn(40);
    Spectrum all = Spectrum.of(matrix);
    UpperEnd end = UpperEnd.of(map(matrix), ones(40), 40, 1e-12, () -> DOUBLES.vec(40));
    assertEquals(all.values()[39], end.value(), 1e-9);
    UpperEnd lower = UpperEnd.lower(map(matrix), ones(40), 40, 1e-12, () -> DOUBLES.vec(40));
    assertEquals(all.values()[0], lower.value(), 1e-9);
    assertEquals(1, lower.vector().norm(), 1e-12);
  }

  /** However early it stops. */
  @Test
  void anEigenvalueIsNoFurtherThanTheResidual() {
    for (int most = 1; most <= 30; most++) {
      double[][] matrix = drawn(30);
      UpperEnd end = UpperEnd.of(map(matrix), ones(30), most, 0, () -> DOUBLES.vec(30));
      double nearest = Double.POSITIVE_INFINITY;
      for (double value : Spectrum.of(matrix).values()) {
        nearest = Math.min(nearest, Math.abs(value - end.value()));
      }
      assertTrue(nearest <= end.residual() + 1e-12, most + " products: " + nearest);
    }
  }

  @Test
  void whoKnowsTheWayNeedsOneProduct() {
    double[][] matrix = drawn(30);
    UpperEnd far = UpperEnd.of(map(matrix), ones(30), 30, 1e-9, () -> DOUBLES.vec(30));
    UpperEnd near = UpperEnd.of(map(matrix), far.vector(), 30, 1e-6, () -> DOUBLES.vec(30));
    assertTrue(far.products() > 5, far.products() + " products");
    assertEquals(1, near.products());
  }

  @Test
  void aStartWhoseSpaceIsExhaustedEnds() {
    double[][] diagonal = {{3, 0, 0}, {0, 1, 0}, {0, 0, -5}};
    Vec start = DOUBLES.vec(3).set(0, 1).set(1, 1);
    UpperEnd end = UpperEnd.of(map(diagonal), start, 10, 0, () -> DOUBLES.vec(3));
    assertEquals(3, end.value(), 1e-12);
    assertEquals(2, end.products());
    double[][] nothing = new double[3][3];
    assertEquals(0, UpperEnd.of(map(nothing), start, 10, 0, () -> DOUBLES.vec(3)).value());
  }

  private static LinearMap map(double[][] matrix) {
    return (x, product) -> {
      for (int i = 0; i < matrix.length; i++) {
        double sum = 0;
        for (int j = 0; j < matrix.length; j++) {
          sum += matrix[i][j] * x.get(j);
        }
        product.set(i, sum);
      }
    };
  }

  private static Vec ones(int n) {
    return DOUBLES.vec(n).fill(1);
  }

  private static double[][] drawn(int n) {
    RandomStream random = new SeededStreams(n).named("matrix");
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = 2 * random.uniform() - 1;
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }
}
