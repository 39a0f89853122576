package basin.losses;

import static basin.losses.Matrices.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.losses.BinaryCrossEntropy.From;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import java.util.List;
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

  @Test
  void weightsAreAsManyAsClasses() {
    assertEquals(
        Optional.of("class-weights has 1 number, but 3 outputs have a target. Give one for each."),
        new SoftmaxCrossEntropy(0, List.of(2.0)).misfit(Shape.of(3), Shape.of(3)));
    assertEquals(
        Optional.of(
            "positive-weights has 2 numbers, but 3 outputs have a target. Give one for each."),
        new BinaryCrossEntropy(From.LOGITS, 0, List.of(2.0, 1.0)).misfit(Shape.of(3), Shape.of(3)));
    assertEquals(
        Optional.of(
            "gaussian-nll needs a mean and a variance for each target, 4 outputs, but the last"
                + " layer puts out 2. Give it 4 units."),
        new GaussianNll(GaussianNll.From.LOG_VARIANCE, 1e-6).misfit(Shape.of(2), Shape.of(2)));
  }

  /** A class that weighs twice as much counts like two rows of it. */
  @Test
  void aWeightIsANumberOfRows() {
    Matrix logits = Matrices.of(Precision.FLOAT64, row(1, 2, -1), row(0.5, 0, 3));
    Matrix targets = Matrices.of(Precision.FLOAT64, row(0, 1, 0), row(1, 0, 0));
    Matrix twice = Matrices.of(Precision.FLOAT64, row(1, 2, -1), row(0.5, 0, 3), row(0.5, 0, 3));
    Matrix theirs = Matrices.of(Precision.FLOAT64, row(0, 1, 0), row(1, 0, 0), row(1, 0, 0));
    assertEquals(
        Matrices.value(LOSS, twice, theirs) * 3 / 2,
        Matrices.value(new SoftmaxCrossEntropy(0, List.of(2.0, 1.0, 1.0)), logits, targets),
        1e-14);
  }
}
