package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.spi.descent.Objective;
import basin.spi.network.Layer;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Predictions;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A layer behind rows of one shape, tried with every number of rows. */
record LayerRows(Layer layer, Shape shape) {
  private static final int MOST = 18;
  private static final int DIRECTIONS = 2;
  private static final double STEP = 0x1p-22;
  private static final List<Shape> SHAPES =
      List.of(Shape.of(1), Shape.of(7), Shape.of(3, 4), Shape.of(3, 5), Shape.of(2, 3, 5));

  /** The layer behind each shape that it takes, and behind one that it does take. */
  static Stream<LayerRows> shapes(Layer layer, Shape inputs) {
    return Stream.concat(
        Stream.of(new LayerRows(layer, inputs)),
        SHAPES.stream().map(shape -> new LayerRows(layer, shape)).filter(LayerRows::fit));
  }

  private boolean fit() {
    try {
      layer.plan(shape);
      return true;
    } catch (ShapeMismatch mismatch) {
      return false;
    }
  }

  void check() {
    for (Precision precision : Precision.values()) {
      double[] all = outputs(MOST, precision);
      for (int rows = 1; rows < MOST; rows++) {
        double[] some = outputs(rows, precision);
        double[] first = Arrays.copyOf(all, some.length);
        int n = rows;
        assertArrayEquals(first, some, () -> "outputs" + where(n) + ", beside more rows");
      }
    }
    for (int rows = 1; rows <= MOST; rows++) {
      Landscape landscape = open(rows, Precision.FLOAT64);
      Vec point = start(landscape, Precision.FLOAT64);
      Predictions seen = landscape.predictions(point).orElseThrow();
      assertEquals(
          halfSquares(seen.outputs(), seen.targets()),
          landscape.whole().value(point),
          1e-12,
          "the loss" + where(rows));
      assertSlopes(landscape.whole(), point, "in evaluation" + where(rows));
      assertSlopes(landscape.batch(0), point, "in training" + where(rows));
    }
  }

  private double[] outputs(int rows, Precision precision) {
    Landscape landscape = open(rows, precision);
    Vec point = start(landscape, precision);
    return landscape.predictions(point).orElseThrow().outputs().all().toArray();
  }

  /** ½ Σ (p − t)², of which the mean over rows and positions is the loss. */
  private double halfSquares(Matrix outputs, Matrix targets) {
    double sum = 0;
    for (int r = 0; r < outputs.rows(); r++) {
      for (int c = 0; c < outputs.columns(); c++) {
        double error = outputs.get(r, c) - targets.get(r, c);
        sum += error * error / 2;
      }
    }
    return sum / outputs.rows() / layer.plan(shape).outputs().positions();
  }

  private static void assertSlopes(Objective objective, Vec point, String where) {
    Arithmetic arithmetic = Arithmetic.of(Precision.FLOAT64);
    Vec gradient = arithmetic.vec(point.length());
    double value = objective.gradient(point, gradient);
    assertEquals(value, objective.value(point), "the loss beside the gradient " + where);
    RandomStream random = new SeededStreams(0).named("directions");
    Vec direction = arithmetic.vec(point.length());
    Vec moved = arithmetic.vec(point.length());
    for (int d = 0; d < DIRECTIONS; d++) {
      for (int i = 0; i < direction.length(); i++) {
        direction.set(i, random.gaussian());
      }
      double right = objective.value(moved.set(point).addScaled(STEP, direction));
      double left = objective.value(moved.set(point).addScaled(-STEP, direction));
      double slope = (right - left) / (2 * STEP);
      assertEquals(
          slope,
          gradient.dot(direction),
          1e-6 * (1 + Math.abs(slope) + value),
          "the slope along a direction " + where);
    }
  }

  private Landscape open(int rows, Precision precision) {
    return new SmallNetwork(List.of(layer), shape, rows)
        .open(
            new TrialWorkshop(
                new DataRoom(new NoFiles()),
                OptionalInt.of(rows),
                Arithmetic.of(precision),
                new SeededStreams(0)));
  }

  private static Vec start(Landscape landscape, Precision precision) {
    Vec point = Arithmetic.of(precision).vec(landscape.dimension());
    landscape.start(point, new SeededStreams(0));
    return point;
  }

  private String where(int rows) {
    return " of " + rows + (rows == 1 ? " row" : " rows") + " of shape " + shape;
  }
}
