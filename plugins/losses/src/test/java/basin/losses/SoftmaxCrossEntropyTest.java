package basin.losses;

import static basin.losses.Matrices.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoftmaxCrossEntropyTest {
  private static final SoftmaxCrossEntropy LOSS = new SoftmaxCrossEntropy(0);

  @ParameterizedTest
  @EnumSource
  void anImpossibleClassCostsNothingUnlessItIsTheRightOne(Precision precision) {
    Matrix logits = Matrices.of(precision, row(2, Double.NEGATIVE_INFINITY, 2));
    Matrix first = Matrices.of(precision, row(1, 0, 0));
    Matrix second = Matrices.of(precision, row(0, 1, 0));
    Matrix gradient = Matrices.of(precision, row(0, 0, 0));
    assertEquals(Math.log(2), LOSS.value(logits, first), 1e-7);
    assertEquals(Math.log(2), LOSS.gradient(logits, first, gradient), 1e-7);
    assertEquals(-0.5, gradient.get(0, 0), 1e-7);
    assertEquals(0, gradient.get(0, 1));
    assertEquals(Double.POSITIVE_INFINITY, LOSS.value(logits, second));
  }

  @ParameterizedTest
  @EnumSource
  void aLogitThatIsNoNumberShows(Precision precision) {
    Matrix logits = Matrices.of(precision, row(2, Double.NaN));
    Matrix first = Matrices.of(precision, row(1, 0));
    assertTrue(Double.isNaN(LOSS.value(logits, first)));
    assertTrue(Double.isNaN(LOSS.gradient(logits, first, Matrices.of(precision, row(0, 0)))));
  }

  @Test
  void aSingleOutputIsRefused() {
    Matrix one = Matrices.of(Precision.FLOAT64, row(1));
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> LOSS.value(one, one));
    assertTrue(refusal.getMessage().contains("binary-cross-entropy"), refusal.getMessage());
  }
}
