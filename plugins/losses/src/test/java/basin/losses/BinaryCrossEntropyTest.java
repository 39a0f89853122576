package basin.losses;

import static basin.losses.Matrices.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.losses.BinaryCrossEntropy.From;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BinaryCrossEntropyTest {
  private static final BinaryCrossEntropy LOGITS = new BinaryCrossEntropy(From.LOGITS);
  private static final BinaryCrossEntropy PROBABILITIES =
      new BinaryCrossEntropy(From.PROBABILITIES);

  @Test
  void theBoundaryIsWhereBothClassesAreAsLikely() {
    assertEquals(0, LOGITS.boundary());
    assertEquals(0.5, PROBABILITIES.boundary());
  }

  @ParameterizedTest
  @EnumSource
  void aSureAnswerThatIsWrongCosts100(Precision precision) {
    Matrix sure = Matrices.of(precision, row(1, 0));
    Matrix other = Matrices.of(precision, row(0, 1));
    Matrix gradient = Matrices.of(precision, row(0, 0));
    assertEquals(100, Matrices.value(PROBABILITIES, sure, other));
    Matrices.gradient(PROBABILITIES, sure, other, gradient);
    assertTrue(gradient.all().finite());
    assertEquals(0, Matrices.value(PROBABILITIES, sure, sure));
  }

  @ParameterizedTest
  @EnumSource
  void aSureLogitThatIsRightKeepsItsSmallLoss(Precision precision) {
    Matrix sure = Matrices.of(precision, row(15), row(-15));
    Matrix same = Matrices.of(precision, row(1), row(0));
    double loss = StrictMath.log1p(StrictMath.exp(-15));
    assertEquals(loss, Matrices.value(LOGITS, sure, same), 1e-6 * loss);
  }

  @Test
  void aNumberThatIsNoProbabilityGivesNaN() {
    Matrix logit = Matrices.of(Precision.FLOAT64, row(1.5));
    assertTrue(Double.isNaN(Matrices.value(PROBABILITIES, logit, logit)));
  }
}
