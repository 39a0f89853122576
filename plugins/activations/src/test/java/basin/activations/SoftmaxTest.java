package basin.activations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoftmaxTest {
  @ParameterizedTest
  @EnumSource
  void largeNumbersDoNotOverflow(Precision precision) {
    double[] third = {1 / 3.0, 1 / 3.0, 1 / 3.0};
    assertArrayEquals(third, softmax(precision, 1e30, 1e30, 1e30), 1e-7);
    assertArrayEquals(new double[] {1, 0, 0}, softmax(precision, 1e30, -1e30, 0), 0);
  }

  @ParameterizedTest
  @EnumSource
  void anImpossibleClassHasProbability0(Precision precision) {
    double[] halves = {0.5, 0, 0.5};
    assertArrayEquals(halves, softmax(precision, 3, Double.NEGATIVE_INFINITY, 3), 0);
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreTakenOnTheirOwn(Precision precision) {
    Matrix z = Arithmetic.of(precision).matrix(2, 2).set(0, 0, 900).set(1, 1, -900);
    Matrix a = Arithmetic.of(precision).matrix(2, 2);
    new Softmax().value(z, a);
    assertEquals(1, a.get(0, 0));
    assertEquals(1, a.get(1, 0));
  }

  private static double[] softmax(Precision precision, double... row) {
    Vec a = Arithmetic.of(precision).vec(row.length);
    new Softmax().value(Arithmetic.of(precision).vec(row), a);
    return a.toArray();
  }
}
