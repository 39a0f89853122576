package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.network.MeanLoss;
import basin.engine.number.Arithmetic;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every loss must hold to. */
public interface LossContract extends ComponentContract<Loss> {
  @Override
  default Class<Loss> point() {
    return Loss.class;
  }

  /** Predictions to try a loss on; between 0 and 1, so that they may be probabilities. */
  default double[][] predictions(Loss loss) {
    return new double[][] {
      {0.31, 0.52, 0.17}, {0.83, 0.11, 0.06}, {0.24, 0.29, 0.47}, {0.45, 0.15, 0.4}
    };
  }

  /** Targets of the same shape, unless the loss wants another; one-hot rows. */
  default double[][] targets(Loss loss) {
    return new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  }

  /** ∂loss/∂predictions. */
  @TestFactory
  default Stream<DynamicTest> gradientIsTheCentralDifference() {
    return each(
        loss -> {
          Matrix predictions = matrix(predictions(loss), 1, Precision.FLOAT64);
          Matrix targets = matrix(targets(loss), 1, Precision.FLOAT64);
          double[] slopes = Slopes.of(any -> value(loss, predictions, targets), predictions.all());
          Slopes.assertAgree(slopes, gradient(loss, predictions, targets), 1e-8);
        });
  }

  /** The loss's curvature comes of its gradient on numbers that carry tangents. */
  @TestFactory
  default Stream<DynamicTest> theGradientCarriesTangents() {
    return each(
        loss ->
            Tangents.assertCarried(
                (arithmetic, predictions) -> {
                  Matrix given = matrix(targets(loss), 1, Precision.FLOAT64);
                  Matrix targets = arithmetic.matrix(given.rows(), given.columns());
                  targets.all().set(given.all());
                  Matrix gradient = arithmetic.matrix(predictions.rows(), predictions.columns());
                  new MeanLoss(loss, arithmetic).gradient(predictions, targets, gradient);
                  return gradient.all();
                },
                matrix(predictions(loss), 1, Precision.FLOAT64)));
  }

  /** A loss that says it is a sum of squares is that sum. */
  @TestFactory
  default Stream<DynamicTest> squaresAreTheLoss() {
    return each(
        loss -> {
          Matrix predictions = matrix(predictions(loss), 1, Precision.FLOAT64);
          Matrix targets = matrix(targets(loss), 1, Precision.FLOAT64);
          double factor = loss.squares(predictions.columns());
          if (factor != 0) {
            Vec errors = Arithmetic.of(Precision.FLOAT64).vec(predictions.all().length());
            errors.set(predictions.all()).subtract(targets.all());
            double sum = factor * errors.dot(errors) / predictions.rows();
            assertEquals(sum, value(loss, predictions, targets), 1e-14 * (1 + sum));
          }
        });
  }

  /** Predictions and targets that fit the loss have one. */
  @TestFactory
  default Stream<DynamicTest> theLossOfFittingRowsIsFinite() {
    return each(
        loss -> {
          Matrix predictions = matrix(predictions(loss), 1, Precision.FLOAT64);
          double value = value(loss, predictions, matrix(targets(loss), 1, Precision.FLOAT64));
          assertTrue(
              Double.isFinite(value),
              () ->
                  "a loss of " + value + "; override predictions() and targets() to fit this loss");
        });
  }

  /**
   * With 1 to 18 rows of each width that the loss takes: value and gradient are those of a plain
   * loop over single rows, and the slope along a random direction is the central difference.
   */
  @TestFactory
  default Stream<DynamicTest> everyNumberOfRowsIsRight() {
    return each(loss -> LossRows.widths(loss).forEach(LossRows::check));
  }

  /** A loss is a mean over rows: the size of a batch does not rescale the rate. */
  @TestFactory
  default Stream<DynamicTest> repeatingTheRowsLeavesTheValueAndHalvesEachGradient() {
    return each(
        loss -> {
          Matrix once = matrix(predictions(loss), 1, Precision.FLOAT64);
          Matrix twice = matrix(predictions(loss), 2, Precision.FLOAT64);
          Matrix targets = matrix(targets(loss), 1, Precision.FLOAT64);
          Matrix targetsTwice = matrix(targets(loss), 2, Precision.FLOAT64);
          double value = value(loss, once, targets);
          assertEquals(
              value,
              value(loss, twice, targetsTwice),
              1e-14 * (1 + Math.abs(value)),
              "the loss of the rows twice over; it is a mean over rows, no sum");
          double[] single = gradient(loss, once, targets);
          double[] doubled = gradient(loss, twice, targetsTwice);
          for (int i = 0; i < doubled.length; i++) {
            assertEquals(
                single[i % single.length] / 2,
                doubled[i],
                1e-14 * (1 + Math.abs(doubled[i])),
                "the gradient of the rows twice over; divide by the rows");
          }
        });
  }

  /** Both at once are the bits of each alone, in both precisions. */
  @TestFactory
  default Stream<DynamicTest> bothAtOnceAreTheSameBits() {
    return each(
        loss -> {
          for (Precision precision : Precision.values()) {
            Matrix predictions = matrix(predictions(loss), 1, precision);
            Matrix targets = matrix(targets(loss), 1, precision);
            Matrix gradient = matrix(predictions(loss), 1, precision);
            double value =
                new MeanLoss(loss, Arithmetic.of(precision))
                    .valueAndGradient(predictions, targets, gradient);
            assertEquals(value(loss, predictions, targets), value, "lossesAndGradient()'s losses");
            assertArrayEquals(
                gradient(loss, predictions, targets),
                gradient.all().toArray(),
                "lossesAndGradient()'s gradient");
          }
        });
  }

  /** Arguments that are read are not written. */
  @TestFactory
  default Stream<DynamicTest> whatGoesInIsNotChanged() {
    return each(
        loss -> {
          Matrix predictions = matrix(predictions(loss), 1, Precision.FLOAT64);
          Matrix targets = matrix(targets(loss), 1, Precision.FLOAT64);
          gradient(loss, predictions, targets);
          value(loss, predictions, targets);
          assertSame(predictions(loss), predictions, "predictions were written to");
          assertSame(targets(loss), targets, "targets were written to");
        });
  }

  /** One formula, two precisions. */
  @TestFactory
  default Stream<DynamicTest> float32IsNearFloat64() {
    return each(
        loss -> {
          Matrix narrow = matrix(predictions(loss), 1, Precision.FLOAT32);
          Matrix narrowTargets = matrix(targets(loss), 1, Precision.FLOAT32);
          Matrix wide = matrix(predictions(loss), 1, Precision.FLOAT64);
          Matrix wideTargets = matrix(targets(loss), 1, Precision.FLOAT64);
          double value = value(loss, wide, wideTargets);
          assertEquals(
              value,
              value(loss, narrow, narrowTargets),
              1e-5 * (1 + Math.abs(value)),
              "the loss in float32");
          assertArrayEquals(
              gradient(loss, wide, wideTargets),
              gradient(loss, narrow, narrowTargets),
              1e-5,
              "the gradient in float32");
        });
  }

  private static double value(Loss loss, Matrix predictions, Matrix targets) {
    return new MeanLoss(loss, Arithmetic.of(predictions.precision())).value(predictions, targets);
  }

  private static double[] gradient(Loss loss, Matrix predictions, Matrix targets) {
    Matrix gradient =
        Arithmetic.of(predictions.precision()).matrix(predictions.rows(), predictions.columns());
    gradient.all().fill(Double.NaN); // whatever lies there must not shine through
    new MeanLoss(loss, Arithmetic.of(predictions.precision()))
        .gradient(predictions, targets, gradient);
    return gradient.all().toArray();
  }

  private static Matrix matrix(double[][] rows, int times, Precision precision) {
    Matrix matrix = Arithmetic.of(precision).matrix(times * rows.length, rows[0].length);
    for (int r = 0; r < matrix.rows(); r++) {
      matrix.row(r).set(rows[r % rows.length]);
    }
    return matrix;
  }

  private static void assertSame(double[][] want, Matrix got, String otherwise) {
    for (int r = 0; r < want.length; r++) {
      Vec row = got.row(r);
      assertArrayEquals(want[r], row.toArray(), otherwise);
    }
  }
}
