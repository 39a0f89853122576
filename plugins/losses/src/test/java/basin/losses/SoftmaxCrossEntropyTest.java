package basin.losses;

import static basin.losses.Matrices.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import java.util.Optional;
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
    assertEquals(Math.log(2), Matrices.value(LOSS, logits, first), 1e-7);
    Matrices.gradient(LOSS, logits, first, gradient);
    assertEquals(-0.5, gradient.get(0, 0), 1e-7);
    assertEquals(0, gradient.get(0, 1));
    assertEquals(Double.POSITIVE_INFINITY, Matrices.value(LOSS, logits, second));
  }

  @ParameterizedTest
  @EnumSource
  void aLogitThatIsNoNumberShows(Precision precision) {
    Matrix logits = Matrices.of(precision, row(2, Double.NaN));
    Matrix first = Matrices.of(precision, row(1, 0));
    assertTrue(Double.isNaN(Matrices.value(LOSS, logits, first)));
    Matrix gradient = Matrices.of(precision, row(0, 0));
    Matrices.gradient(LOSS, logits, first, gradient);
    assertFalse(gradient.all().finite());
  }

  @Test
  void aSingleOutputIsRefused() {
    String refusal = LOSS.misfit(Shape.of(1), Shape.of(1)).orElseThrow();
    assertTrue(refusal.contains("binary-cross-entropy"), refusal);
    assertEquals(Optional.empty(), LOSS.misfit(Shape.of(2), Shape.of(2)));
  }
}
