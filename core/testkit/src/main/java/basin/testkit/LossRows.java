package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.network.MeanLoss;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A loss on rows of one width, tried with every number of rows. Predictions lie between 0 and 1,
 * those of a row adding up to 1 where there are several; targets are one-hot.
 */
record LossRows(Loss loss, int width) {
  private static final int MOST = 18;
  private static final double STEP = 0x1p-22;
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  /** The loss on rows of each width that it takes. */
  static Stream<LossRows> widths(Loss loss) {
    return IntStream.of(1, 2, 3, 5, 6, 7, 17)
        .filter(width -> loss.misfit(Shape.of(width), Shape.of(answers(loss, width))).isEmpty())
        .mapToObj(width -> new LossRows(loss, width));
  }

  /** At least one, as there are always targets. */
  private static int answers(Loss loss, int width) {
    return Math.max(1, loss.answers(width));
  }

  void check() {
    for (int rows = 1; rows <= MOST; rows++) {
      check(predictions(rows), targets(rows), " of " + rows + " rows of " + width);
    }
  }

  private void check(Matrix predictions, Matrix targets, String where) {
    int rows = predictions.rows();
    Matrix gradient = gradient(predictions, targets);
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      Matrix one = predictions.part(r, 1);
      Matrix its = targets.part(r, 1);
      sum += value(one, its);
      Matrix slopes = gradient(one, its);
      for (int c = 0; c < width; c++) {
        double slope = slopes.get(0, c) / rows;
        assertEquals(
            slope, gradient.get(r, c), 1e-14 * (1 + Math.abs(slope)), "slope in row " + r + where);
      }
    }
    double value = value(predictions, targets);
    assertEquals(sum / rows, value, 1e-14 * (1 + Math.abs(value)), "the loss" + where);
    assertSlope(predictions, targets, gradient.all(), where);
  }

  /** Along a random direction. */
  private void assertSlope(Matrix predictions, Matrix targets, Vec gradient, String where) {
    RandomStream random = new SeededStreams(0).named("direction");
    Vec direction = DOUBLES.vec(gradient.length());
    for (int i = 0; i < direction.length(); i++) {
      direction.set(i, random.gaussian());
    }
    Matrix moved = DOUBLES.matrix(predictions.rows(), width);
    moved.all().set(predictions.all()).addScaled(STEP, direction);
    double right = value(moved, targets);
    moved.all().set(predictions.all()).addScaled(-STEP, direction);
    double slope = (right - value(moved, targets)) / (2 * STEP);
    assertEquals(
        slope, gradient.dot(direction), 1e-7 * (1 + Math.abs(slope)), "along a direction" + where);
  }

  private Matrix predictions(int rows) {
    RandomStream random = new SeededStreams(0).named("predictions");
    Matrix predictions = DOUBLES.matrix(rows, width);
    for (int r = 0; r < rows; r++) {
      Vec row = predictions.row(r);
      for (int c = 0; c < width; c++) {
        row.set(c, 0.05 + 0.9 * random.uniform());
      }
      if (width > 1) {
        row.divide(row.sum());
      }
    }
    return predictions;
  }

  private Matrix targets(int rows) {
    int wanted = answers(loss, width);
    Matrix targets = DOUBLES.matrix(rows, wanted);
    for (int r = 0; r < rows; r++) {
      if (wanted > 1) {
        targets.set(r, 3 * r % wanted, 1);
      } else {
        targets.set(r, 0, r % 2);
      }
    }
    return targets;
  }

  private double value(Matrix predictions, Matrix targets) {
    return new MeanLoss(loss, DOUBLES).value(predictions, targets);
  }

  private Matrix gradient(Matrix predictions, Matrix targets) {
    Matrix gradient = DOUBLES.matrix(predictions.rows(), width);
    gradient.all().fill(Double.NaN); // whatever lies there must not shine through
    new MeanLoss(loss, DOUBLES).gradient(predictions, targets, gradient);
    return gradient;
  }
}
