package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.data.Task;
import basin.spi.metric.Measurement;
import basin.spi.metric.Metric;
import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every metric must hold to. */
public interface MetricContract extends ComponentContract<Metric> {
  @Override
  default Class<Metric> point() {
    return Metric.class;
  }

  /** How many classes to try a metric of classes on; one is a single output for two. */
  default int classes(Metric metric) {
    return 4;
  }

  /** The name of its series. */
  @TestFactory
  default Stream<DynamicTest> theSeriesHasAName() {
    return each(
        metric ->
            assertTrue(
                metric.series().matches("[a-z0-9]+(-[a-z0-9]+)*")
                    && !metric.series().equals("loss"),
                () -> "a series is lower-case words and not loss: " + metric.series()));
  }

  /** It is for some data. */
  @TestFactory
  default Stream<DynamicTest> itFitsSomeTask() {
    return each(metric -> assertFalse(cases(metric).isEmpty(), "it fits no task"));
  }

  /** Wherever the rows are cut, the same bits. */
  @TestFactory
  default Stream<DynamicTest> chunksDoNotMatter() {
    return eachCase(
        (metric, rows) -> {
          double whole = rows.value(metric, rows.outputs(), rows.targets());
          for (int cut = 1; cut < rows.targets().length; cut++) {
            Measurement parts = metric.start(rows.reading());
            rows.add(parts, rows.outputs(), rows.targets(), 0, cut);
            rows.add(parts, rows.outputs(), rows.targets(), cut, rows.targets().length);
            assertEquals(whole, parts.value(), "cut before row " + cut);
          }
        });
  }

  /** Rounding aside. */
  @TestFactory
  default Stream<DynamicTest> theOrderOfTheRowsDoesNotMatter() {
    return eachCase(
        (metric, rows) -> {
          double value = rows.value(metric, rows.outputs(), rows.targets());
          double turned = rows.value(metric, turned(rows.outputs()), turned(rows.targets()));
          assertEquals(value, turned, 1e-12 * (1 + Math.abs(value)));
        });
  }

  /** What is right everywhere has the best value there is, and nothing leaves the range. */
  @TestFactory
  default Stream<DynamicTest> whatIsRightIsBest() {
    return eachCase(
        (metric, rows) -> {
          double best = rows.value(metric, rows.right(), rows.targets());
          double value = rows.value(metric, rows.outputs(), rows.targets());
          assertEquals(metric.higherIsBetter() ? metric.most() : metric.least(), best, 1e-12);
          assertTrue(value != best, () -> "wrong predictions are as good: " + value);
          assertTrue(
              metric.least() <= value && value <= metric.most(), () -> value + " is out of range");
        });
  }

  /** It comes out as NaN, or no better than without. */
  @TestFactory
  default Stream<DynamicTest> anOutputThatIsNaNGainsNothing() {
    return eachCase(
        (metric, rows) -> {
          double[][] spoilt = turned(turned(rows.right()));
          spoilt[2] = spoilt[2].clone();
          Arrays.fill(spoilt[2], Double.NaN);
          double value = rows.value(metric, spoilt, rows.targets());
          double best = rows.value(metric, rows.right(), rows.targets());
          assertTrue(
              Double.isNaN(value) || (metric.higherIsBetter() ? value <= best : value >= best));
        });
  }

  /** The steps of a sequence are measured like rows. */
  @TestFactory
  default Stream<DynamicTest> positionsCountLikeRows() {
    return eachCase(
        (metric, rows) -> {
          double value = rows.value(metric, rows.outputs(), rows.targets());
          assertEquals(
              value, rows.inPairs().value(metric, pairs(rows.outputs()), pairs(rows.targets())));
        });
  }

  /** A specification holds no state. */
  @TestFactory
  default Stream<DynamicTest> twoMeasurementsShareNoState() {
    return eachCase(
        (metric, rows) -> {
          double alone = rows.value(metric, rows.outputs(), rows.targets());
          Measurement first = metric.start(rows.reading());
          Measurement second = metric.start(rows.reading());
          rows.add(first, rows.outputs(), rows.targets(), 0, rows.targets().length);
          rows.add(second, rows.right(), rows.targets(), 0, rows.targets().length);
          assertEquals(alone, first.value());
        });
  }

  /** Arguments are read, not written. */
  @TestFactory
  default Stream<DynamicTest> whatGoesInIsNotChanged() {
    return eachCase(
        (metric, rows) -> {
          Matrix outputs = matrix(rows.outputs(), Precision.FLOAT64);
          Matrix targets = matrix(rows.targets(), Precision.FLOAT64);
          metric.start(rows.reading()).add(outputs, targets);
          for (int r = 0; r < outputs.rows(); r++) {
            assertArrayEquals(rows.outputs()[r], outputs.row(r).toArray(), "outputs");
            assertArrayEquals(rows.targets()[r], targets.row(r).toArray(), "targets");
          }
        });
  }

  /** One formula, two precisions. */
  @TestFactory
  default Stream<DynamicTest> float32IsNearFloat64() {
    return eachCase(
        (metric, rows) -> {
          double wide = rows.value(metric, rows.outputs(), rows.targets());
          Measurement narrow = metric.start(rows.reading());
          narrow.add(
              matrix(rows.outputs(), Precision.FLOAT32), matrix(rows.targets(), Precision.FLOAT32));
          assertEquals(wide, narrow.value(), 1e-5 * (1 + Math.abs(wide)));
        });
  }

  /** A check of a metric on rows that it fits. */
  interface Check {
    /** Fails if it does not hold. */
    void on(Metric metric, Rows rows);
  }

  /** One test per instance and kind of data. */
  default Stream<DynamicTest> eachCase(Check check) {
    return each(metric -> cases(metric).forEach(rows -> check.on(metric, rows)));
  }

  private List<Rows> cases(Metric metric) {
    List<Rows> cases = new ArrayList<>();
    RandomStream random = new SeededStreams(5).named("metrics");
    if (metric.fits(Task.CLASSIFICATION)) {
      cases.add(Rows.ofClasses(classes(metric), random));
    }
    if (metric.fits(Task.REGRESSION)) {
      cases.add(Rows.ofNumbers(1, random));
      cases.add(Rows.ofNumbers(3, random));
    }
    return cases;
  }

  private static double[][] turned(double[][] rows) {
    double[][] turned = new double[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      turned[r] = rows[rows.length - 1 - r];
    }
    return turned;
  }

  private static double[][] pairs(double[][] rows) {
    double[][] pairs = new double[rows.length / 2][];
    for (int r = 0; r < pairs.length; r++) {
      int width = rows[0].length;
      pairs[r] = Arrays.copyOf(rows[2 * r], 2 * width);
      System.arraycopy(rows[2 * r + 1], 0, pairs[r], width, width);
    }
    return pairs;
  }

  private static Matrix matrix(double[][] rows, Precision precision) {
    Matrix matrix = Arithmetic.of(precision).matrix(rows.length, rows[0].length);
    for (int r = 0; r < rows.length; r++) {
      matrix.row(r).set(rows[r]);
    }
    return matrix;
  }

  /**
   * Rows to measure on.
   *
   * @param reading how they are read
   * @param outputs drawn at random
   * @param right outputs that are right everywhere
   * @param targets what should come out
   */
  record Rows(Outputs reading, double[][] outputs, double[][] right, double[][] targets) {
    private static final int ROWS = 20;

    /** A logit that leaves no doubt. */
    private static final double CERTAIN = 200;

    static Rows ofClasses(int classes, RandomStream random) {
      double[][] targets = new double[ROWS][classes];
      double[][] right = new double[ROWS][classes];
      for (int r = 0; r < ROWS; r++) {
        if (classes == 1) {
          targets[r][0] = r % 3 == 0 ? 1 : 0;
          right[r][0] = r % 3 == 0 ? CERTAIN : -CERTAIN;
        } else {
          targets[r][r % classes] = 1;
          right[r][r % classes] = CERTAIN;
        }
      }
      Outputs reading = new Outputs(Task.CLASSIFICATION, classes, 0);
      return new Rows(reading, drawn(classes, random), right, targets);
    }

    static Rows ofNumbers(int columns, RandomStream random) {
      double[][] targets = drawn(columns, random);
      Outputs reading = new Outputs(Task.REGRESSION, columns, 0.5);
      return new Rows(reading, drawn(columns, random), targets, targets);
    }

    private static double[][] drawn(int columns, RandomStream random) {
      double[][] drawn = new double[ROWS][columns];
      for (double[] row : drawn) {
        for (int c = 0; c < columns; c++) {
          row[c] = random.gaussian();
        }
      }
      return drawn;
    }

    Rows inPairs() {
      Outputs pairs = new Outputs(reading.task(), 2 * reading.columns(), 2, reading.boundary());
      return new Rows(pairs, outputs, right, targets);
    }

    double value(Metric metric, double[][] those, double[][] wanted) {
      Measurement measurement = metric.start(reading);
      add(measurement, those, wanted, 0, wanted.length);
      return measurement.value();
    }

    void add(Measurement measurement, double[][] those, double[][] wanted, int from, int to) {
      measurement.add(
          matrix(Arrays.copyOfRange(those, from, to), Precision.FLOAT64),
          matrix(Arrays.copyOfRange(wanted, from, to), Precision.FLOAT64));
    }
  }
}
