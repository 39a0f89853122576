package basin.losses;

import static basin.losses.Matrices.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import org.junit.jupiter.api.Test;

class CategoricalCrossEntropyTest {
  private static final Precision DOUBLE = Precision.FLOAT64;
  private final CategoricalCrossEntropy loss = new CategoricalCrossEntropy();

  @Test
  void outputsAreSharesOfTheirSum() {
    Matrix outputs = Matrices.of(DOUBLE, row(2, 1, 1));
    Matrix first = Matrices.of(DOUBLE, row(1, 0, 0));
    Matrix gradient = Matrices.of(DOUBLE, row(7, 7, 7));
    assertEquals(Math.log(2), Matrices.value(loss, outputs, first), 1e-15);
    Matrices.gradient(loss, outputs, first, gradient);
    assertArrayEquals(row(-0.25, 0.25, 0.25), gradient.all().toArray(), 1e-15);
  }

  @Test
  void ofSharesThatSumTo1ItIsTheSoftmaxCrossEntropyOfWhatMadeThem() {
    double sum = Math.exp(0.3) + Math.exp(-1) + Math.exp(2);
    Matrix sums = Matrices.of(DOUBLE, row(0.3, -1, 2));
    Matrix shares =
        Matrices.of(DOUBLE, row(Math.exp(0.3) / sum, Math.exp(-1) / sum, Math.exp(2) / sum));
    Matrix second = Matrices.of(DOUBLE, row(0, 1, 0));
    assertEquals(
        Matrices.value(new SoftmaxCrossEntropy(0), sums, second),
        Matrices.value(loss, shares, second),
        1e-12);
  }

  @Test
  void aSingleOutputIsTheWholeAndLearnsNothing() {
    Matrix outputs = Matrices.of(DOUBLE, row(0.2), row(0.9));
    Matrix targets = Matrices.of(DOUBLE, row(1), row(0));
    Matrix gradient = Matrices.of(DOUBLE, row(7), row(7));
    assertEquals(5e-8, Matrices.value(loss, outputs, targets), 1e-14);
    Matrices.gradient(loss, outputs, targets, gradient);
    assertArrayEquals(row(0, 0), gradient.all().toArray());
  }

  @Test
  void beyondTheClipThereIsALossButNoSlope() {
    Matrix outputs = Matrices.of(DOUBLE, row(1, 0));
    Matrix second = Matrices.of(DOUBLE, row(0, 1));
    Matrix gradient = Matrices.of(DOUBLE, row(7, 7));
    assertEquals(7 * Math.log(10), Matrices.value(loss, outputs, second), 1e-12);
    Matrices.gradient(loss, outputs, second, gradient);
    assertArrayEquals(row(0, 0), gradient.all().toArray());
  }
}
