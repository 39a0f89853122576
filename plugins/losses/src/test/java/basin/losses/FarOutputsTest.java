package basin.losses;

import static basin.losses.Matrices.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.losses.BinaryCrossEntropy.From;
import basin.losses.Hinge.Form;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs of ten thousand, as a network puts them out that begins to run away. */
class FarOutputsTest {
  private static final double FAR = 1e4;

  private static Stream<Loss> losses() {
    return Stream.of(
        new BinaryCrossEntropy(From.LOGITS),
        new BinaryCrossEntropy(From.LOGITS, 0.1, List.of(2.0, 3.0)),
        new BinaryFocal(0.25, 2),
        new Brier(),
        new CategoricalHinge(),
        new Cauchy(1),
        new CosineDistance(),
        new Dice(From.LOGITS, 1),
        new EpsilonInsensitive(0.1),
        new Focal(0.25, 2),
        new Focal(0.25, 0.5),
        new GeneralRobust(-2, 1),
        new GeneralRobust(0, 1),
        new GeneralRobust(1, 1),
        new GeneralizedCrossEntropy(0.7),
        new HalfMse(),
        new Hinge(Form.CRAMMER_SINGER, 1, 2),
        new Huber(1),
        new KlDivergence(KlDivergence.From.LOGITS, MeanOver.ROWS),
        new LogCosh(),
        new Mae(),
        new Mape(1e-7),
        new Mse(),
        new Msle(),
        new PoissonNll(PoissonNll.From.RATE, true, 1e-8),
        new Quantile(0.9),
        new SmoothL1(1),
        new SoftMargin(),
        new SoftmaxCrossEntropy(0.1, List.of(1.0, 2.0)),
        new Tukey(4.685),
        new Tversky(From.LOGITS, 0.3, 0.7, 0.5),
        new Welsch(2.9846));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void lossAndSlopesAreFinite(Loss loss) {
    for (Precision precision : Precision.values()) {
      boolean rates = loss instanceof PoissonNll;
      Matrix outputs =
          Matrices.of(precision, row(FAR, rates ? 0 : -FAR), row(rates ? 1 : -FAR, FAR));
      for (double[] right : List.of(row(1, 0), row(0, 1))) {
        Matrix targets = Matrices.of(precision, right, right);
        Matrix gradient = Matrices.of(precision, right, right);
        Matrices.gradient(loss, outputs, targets, gradient);
        String where = loss + " in " + precision;
        assertTrue(Double.isFinite(Matrices.value(loss, outputs, targets)), where);
        assertTrue(gradient.all().finite(), where);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLogitFarOnTheWrongSideCostsItself(Precision precision) {
    Matrix outputs = Matrices.of(precision, row(FAR, -FAR));
    Matrix wrong = Matrices.of(precision, row(0, 1));
    double entropy = Matrices.value(new SoftmaxCrossEntropy(0), outputs, wrong);
    assertEquals(2 * FAR, entropy);
    assertEquals(FAR, Matrices.value(new SoftMargin(), outputs, wrong));
    assertEquals(2 * FAR, Matrices.value(new Focal(1, 2), outputs, wrong));
    assertEquals(0.5 * FAR, Matrices.value(new BinaryFocal(0.5, 2), outputs, wrong));
    assertEquals(2, Matrices.value(new Brier(), outputs, wrong));
    assertEquals(1 / 0.7, Matrices.value(new GeneralizedCrossEntropy(0.7), outputs, wrong), 1e-6);
    assertEquals(
        2 * FAR,
        Matrices.value(new KlDivergence(KlDivergence.From.LOGITS, MeanOver.ROWS), outputs, wrong));
  }

  @ParameterizedTest
  @EnumSource
  void aVarianceIsNeverInfiniteNorNothing(Precision precision) {
    GaussianNll loss = new GaussianNll(GaussianNll.From.LOG_VARIANCE, 1e-6);
    for (double logarithm : row(-FAR, FAR)) {
      Matrix outputs = Matrices.of(precision, row(FAR, logarithm));
      Matrix target = Matrices.of(precision, row(0));
      Matrix gradient = Matrices.of(precision, row(0, 0));
      Matrices.gradient(loss, outputs, target, gradient);
      assertTrue(gradient.all().finite());
      double error = logarithm > 0 ? 0 : 0.5 * FAR * FAR * 1e6;
      double size = logarithm > 0 ? 0.5 * FAR : 0.5 * Math.log(1e-6);
      assertEquals(error + size, Matrices.value(loss, outputs, target), 1e-5 * (1 + error));
    }
  }

  @Test
  void largeErrorsCostWhatTheFamilySays() {
    Matrix output = Matrices.of(Precision.FLOAT64, row(3));
    Matrix target = Matrices.of(Precision.FLOAT64, row(-1));
    assertEquals(0.5 * 16, Matrices.value(new GeneralRobust(2, 1), output, target), 1e-14);
    assertEquals(Math.sqrt(17) - 1, Matrices.value(new GeneralRobust(1, 1), output, target), 1e-14);
    assertEquals(Math.log(9), Matrices.value(new GeneralRobust(0, 1), output, target), 1e-14);
    double geman = 2 * 16.0 / (16 + 4);
    assertEquals(geman, Matrices.value(new GeneralRobust(-2, 1), output, target), 1e-14);
    assertEquals(
        Matrices.value(new GeneralRobust(0, Math.sqrt(0.5)), output, target) / 2,
        Matrices.value(new Cauchy(1), output, target),
        1e-14);
    assertEquals(2 * (1 - Math.exp(-4)), Matrices.value(new Welsch(2), output, target), 1e-14);
    assertEquals(9 / 6.0, Matrices.value(new Tukey(3), output, target), 1e-14);
    assertEquals(
        25 / 6.0 * (1 - Math.pow(0.36, 3)), Matrices.value(new Tukey(5), output, target), 1e-14);
  }
}
