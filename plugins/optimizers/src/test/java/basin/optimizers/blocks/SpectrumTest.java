package basin.optimizers.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where squares of numbers leave the range of doubles. */
class SpectrumTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  @ParameterizedTest
  @ValueSource(doubles = {1e-250, 1, 1e250})
  void rootsHoldOverTheWholeRange(double size) {
    Matrix a = matrix(3, 3, 2, 7, 7, 1, 2, 7, 0, 0, 5); // above the diagonal nobody looks
    a.all().multiply(size);
    Matrix root = DOUBLES.matrix(3, 3);
    Spectrum.of(a).map(root, Math::sqrt);
    Matrix square = DOUBLES.matrix(3, 3).product(root, root);
    double[] wanted = {2, 1, 0, 1, 2, 0, 0, 0, 5};
    assertArrayEquals(wanted, square.all().divide(size).toArray(), 1e-13);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-250, 1, 1e250})
  void aPolarFactorKnowsNoSize(double size) {
    Matrix u = matrix(2, 3, 1, 2, 3, 4, 5, 6);
    Matrix scaled = matrix(2, 3, u.all().toArray());
    scaled.all().multiply(size);
    new PolarFactor().make(u);
    new PolarFactor().make(scaled);
    assertArrayEquals(u.all().toArray(), scaled.all().toArray(), 1e-13);
    Matrix gram = DOUBLES.matrix(2, 2).productByTransposed(u, u);
    assertArrayEquals(new double[] {1, 0, 0, 1}, gram.all().toArray(), 1e-14);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void whatHasNoDirectionGetsNone(double second) {
    Matrix u = matrix(2, 3, 3, 0, 4, 3 * second, 0, 4 * second);
    new PolarFactor().make(u);
    assertEquals(1, u.all().norm(), 1e-14, "one direction of length 1");
    Matrix nothing = matrix(2, 3, 0, 0, 0, 0, 0, 0);
    new PolarFactor().make(nothing);
    assertEquals(0, nothing.all().norm());
  }

  private static Matrix matrix(int rows, int columns, double... numbers) {
    Matrix matrix = DOUBLES.matrix(rows, columns);
    matrix.all().set(numbers);
    return matrix;
  }
}
