package basin.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.datasets.Read;
import basin.datasets.TestShelf;
import basin.datasets.rows.Encoding;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.engine.random.SeededStreams;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.number.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Data that are made: their shapes, formulas and moments. */
class DrawnTest {
  @Test
  void aLineWithoutNoiseIsTheLine() {
    Samples samples = load(new Line(3, 2, 0, 4, -3, 3, Split.NONE, Scale.NONE), 0);
    assertArrayEquals(new double[][] {{-3}, {-1}, {1}, {3}}, Read.all(samples.inputs()));
    assertArrayEquals(new double[][] {{-7}, {-1}, {5}, {11}}, Read.all(samples.targets()));
  }

  @Test
  void noiseHasTheDeviationAskedFor() {
    Samples samples = load(new Line(3, 2, 0.5, 10000, -3, 3, Split.NONE, Scale.NONE), 1);
    double[][] x = Read.all(samples.inputs());
    double[][] y = Read.all(samples.targets());
    double sum = 0;
    double squares = 0;
    for (int r = 0; r < x.length; r++) {
      double off = y[r][0] - 2 - 3 * x[r][0];
      sum += off;
      squares += off * off;
    }
    assertEquals(0, sum / x.length, 4 * 0.5 / 100);
    assertEquals(0.25, squares / x.length, 4 * 0.25 * Math.sqrt(2) / 100);
  }

  @Test
  void moonsWithoutNoiseLieOnTheirHalfCircles() {
    Samples samples = load(new Moons(101, 0, Encoding.COLUMN, Split.NONE), 0);
    double[][] x = Read.all(samples.inputs());
    double[][] y = Read.all(samples.targets());
    assertArrayEquals(new double[] {1, 0}, x[0], 1e-15);
    assertArrayEquals(new double[] {0, 0.5}, x[50], 1e-15);
    assertArrayEquals(new double[] {2, 0.5}, x[100], 1e-15);
    for (int i = 0; i < x.length; i++) {
      boolean upper = y[i][0] == 0;
      double right = x[i][0] - (upper ? 0 : 1);
      double up = x[i][1] - (upper ? 0 : 0.5);
      assertEquals(1, Math.hypot(right, up), 1e-14);
      assertTrue(upper ? up >= -1e-15 : up <= 1e-15);
    }
  }

  @Test
  void circlesWithoutNoiseHaveTheirRadii() {
    Samples samples = load(new Circles(60, 0.3, 0, Encoding.COLUMN, Split.NONE), 0);
    double[][] x = Read.all(samples.inputs());
    double[][] y = Read.all(samples.targets());
    for (int i = 0; i < x.length; i++) {
      assertEquals(y[i][0] == 0 ? 1 : 0.3, Math.hypot(x[i][0], x[i][1]), 1e-14);
    }
    assertEquals(30, Arrays.stream(y).mapToDouble(row -> row[0]).sum());
  }

  @Test
  void pointsOfABlobHaveTheDeviationAskedForAboutOneCentre() {
    Samples samples = load(new Blobs(4000, 2, 3, 0.5, 10, Split.NONE), 5);
    double[][] x = Read.all(samples.inputs());
    double[][] y = Read.all(samples.targets());
    for (int c = 0; c < 2; c++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        double squares = 0;
        for (int i = c; i < x.length; i += 2) {
          assertEquals(1, y[i][c]);
          sum += x[i][j];
          squares += x[i][j] * x[i][j];
        }
        double mean = sum / 2000;
        assertEquals(0.25, squares / 2000 - mean * mean, 4 * 0.25 * Math.sqrt(2.0 / 2000));
        assertTrue(Math.abs(mean) <= 10 + 0.1, "centre at " + mean);
      }
    }
  }

  @Test
  void parityIsTheProductOfItsSigns() {
    Samples samples = load(new Parity(5, Encoding.COLUMN, Split.NONE), 0);
    double[][] x = Read.all(samples.inputs());
    double[][] y = Read.all(samples.targets());
    assertEquals(32, Arrays.stream(x).map(Arrays::toString).distinct().count());
    for (int i = 0; i < 32; i++) {
      double product = Arrays.stream(x[i]).reduce(1, (a, b) -> a * b);
      assertEquals(y[i][0] == 1 ? 1 : -1, product);
    }
  }

  @Test
  void neighbouringSquaresOfACheckerboardDiffer() {
    Samples samples = load(new Checkerboard(2000, 4, Encoding.COLUMN, Split.NONE), 3);
    double[][] x = Read.all(samples.inputs());
    double[][] y = Read.all(samples.targets());
    for (int i = 0; i < x.length; i++) {
      // sin has the sign of a checkerboard whose squares are ½ wide
      double sign = Math.sin(2 * Math.PI * x[i][0]) * Math.sin(2 * Math.PI * x[i][1]);
      assertEquals(sign > 0 ? 0 : 1, y[i][0], Arrays.toString(x[i]));
    }
  }

  @Test
  void aSineWithoutNoiseIsTheWave() {
    Samples samples = load(new Sine(2, 0.25, Math.PI / 2, 0, 5, 0, 4, Split.NONE), 0);
    double[][] y = Read.all(samples.targets());
    double[] wave = {2, 0, -2, 0, 2};
    for (int i = 0; i < 5; i++) {
      assertEquals(wave[i], y[i][0], 1e-14);
    }
  }

  @Test
  void friedmansRowsFollowHisFormula() {
    Samples samples = load(new Friedman1(200, 7, 0, Scale.NONE, Split.NONE), 2);
    double[][] x = Read.all(samples.inputs());
    double[][] y = Read.all(samples.targets());
    for (int i = 0; i < x.length; i++) {
      double wanted =
          10 * Math.sin(Math.PI * x[i][0] * x[i][1])
              + 20 * Math.pow(x[i][2] - 0.5, 2)
              + 10 * x[i][3]
              + 5 * x[i][4];
      assertEquals(wanted, y[i][0], 1e-13);
      assertTrue(Arrays.stream(x[i]).allMatch(u -> 0 <= u && u < 1));
    }
  }

  @Test
  void theAddingProblemAsksForTheSumOfTwoMarkedNumbersOneInEachHalf() {
    for (int steps : new int[] {2, 5, 8}) {
      Samples samples = load(new AddingProblem(200, steps, Optional.empty(), Split.NONE), 4);
      assertEquals(Shape.of(steps, 2), samples.inputShape());
      double[][] x = Read.all(samples.inputs());
      double[][] y = Read.all(samples.targets());
      for (int r = 0; r < x.length; r++) {
        double sum = 0;
        int first = 0;
        int second = 0;
        for (int t = 0; t < steps; t++) {
          sum += x[r][2 * t] * x[r][2 * t + 1];
          first += t < steps / 2 ? (int) x[r][2 * t + 1] : 0;
          second += t < steps / 2 ? 0 : (int) x[r][2 * t + 1];
        }
        assertEquals(1, first);
        assertEquals(1, second);
        assertEquals(sum, y[r][0], 1e-15);
      }
    }
  }

  @Test
  void temporalOrderAsksForTheTwoSymbolsThatCountInTheirOrder() {
    for (int steps : new int[] {10, 27, 50}) {
      Samples samples = load(new TemporalOrder(200, steps, Optional.empty(), Split.NONE), 4);
      assertEquals(Shape.of(steps, 6), samples.inputShape());
      double[][] x = Read.all(samples.inputs());
      double[][] y = Read.all(samples.targets());
      for (int r = 0; r < x.length; r++) {
        String told = "";
        for (int t = 0; t < steps; t++) {
          double[] step = Arrays.copyOfRange(x[r], 6 * t, 6 * t + 6);
          assertEquals(1, Arrays.stream(step).sum());
          if (step[4] + step[5] > 0) {
            assertTrue(10 * t >= (told.isEmpty() ? 1 : 4) * steps - 9, told + " at " + t);
            assertTrue(10 * t < (told.isEmpty() ? 2 : 5) * steps, told + " at " + t);
            told += step[4] == 1 ? "X" : "Y";
          }
        }
        assertEquals(1, y[r][List.of("XX", "XY", "YX", "YY").indexOf(told)], told);
        assertEquals(1, Arrays.stream(y[r]).sum());
      }
    }
  }

  @Test
  void whatTheCopyMemoryProblemAsksForIsWhatItShowed() {
    CopyMemory indexed =
        new CopyMemory(50, 4, 3, 5, CopyMemory.Inputs.INDEX, Optional.empty(), Split.NONE);
    CopyMemory oneHot =
        new CopyMemory(50, 4, 3, 5, CopyMemory.Inputs.ONE_HOT, Optional.empty(), Split.NONE);
    Samples samples = load(indexed, 2);
    assertEquals(Shape.of(10), samples.inputShape());
    assertEquals(Shape.of(10, 6), samples.targetShape());
    assertEquals(Shape.of(10, 7), load(oneHot, 2).inputShape());
    double[][] x = Read.all(samples.inputs());
    double[][] columns = Read.all(load(oneHot, 2).inputs());
    double[][] y = Read.all(samples.targets());
    for (int r = 0; r < x.length; r++) {
      for (int t = 0; t < 10; t++) {
        int shown = (int) x[r][t];
        assertEquals(1, columns[r][7 * t + shown]);
        assertTrue(
            t < 3 ? shown < 5 : shown == (t == 6 ? 6 : 5), "symbols, blanks, a mark, blanks");
        int asked = t < 7 ? 5 : (int) x[r][t - 7];
        for (int k = 0; k < 6; k++) {
          assertEquals(k == asked ? 1 : 0, y[r][6 * t + k]);
        }
      }
    }
  }

  @Test
  void theSpiralsAreThoseOfLangAndWitbrock() {
    Samples samples = load(new TwoSpirals(194, 3, 0, Encoding.COLUMN, Split.NONE), 0);
    double[][] points = Read.all(samples.inputs());
    double[][] classes = Read.all(samples.targets());
    for (int i = 0; i <= 96; i++) {
      double angle = i * Math.PI / 16;
      double radius = 6.5 * (104 - i) / 104;
      double[] wanted = {radius * StrictMath.sin(angle), radius * StrictMath.cos(angle)};
      for (int c = 0; c < 2; c++) {
        assertEquals(wanted[c], 6.5 * points[2 * i][c], 1e-13);
        assertEquals(-wanted[c], 6.5 * points[2 * i + 1][c], 1e-13);
      }
      assertEquals(0, classes[2 * i][0]);
      assertEquals(1, classes[2 * i + 1][0]);
    }
  }

  @Test
  void chebyshevsPolynomialsAreCosines() {
    for (int degree : new int[] {0, 1, 2, 5, 12}) {
      Samples samples = load(new Chebyshev(degree, 31, Split.NONE), 0);
      double[][] x = Read.all(samples.inputs());
      double[][] y = Read.all(samples.targets());
      for (int i = 0; i < 31; i++) {
        assertEquals(-1 + i / 15.0, x[i][0], 1e-15);
        assertEquals(StrictMath.cos(degree * StrictMath.acos(x[i][0])), y[i][0], 1e-13);
      }
    }
  }

  @Test
  void ofWilsonsRowsEachHasFeaturesOfItsOwn() {
    Samples samples = load(new Wilson(List.of(1.0, -1.0), List.of(-1.0)), 0);
    assertArrayEquals(
        new double[][] {
          {1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
          {-1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0},
          {-1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1},
        },
        Read.all(samples.inputs()));
    assertArrayEquals(new double[][] {{1}, {-1}, {-1}}, Read.all(samples.targets()));
    assertArrayEquals(new int[] {0, 1}, samples.train());
    assertArrayEquals(new int[] {2}, samples.test());
  }

  @Test
  void aLabelOfWilsonsIsOneOrMinusOne() {
    assertThrows(IllegalArgumentException.class, () -> new Wilson(List.of(1.0, 0.5), List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Wilson(List.of(), List.of(1.0)));
  }

  @Test
  void twoSpiralsShareAnEvenNumberOfPoints() {
    assertThrows(
        IllegalArgumentException.class, () -> new TwoSpirals(7, 3, 0, Encoding.COLUMN, Split.NONE));
  }

  @Test
  void randomRowsHaveTheShapesAskedFor() {
    Samples classes = load(random(10, RandomRows.Values.UNIFORM), 0);
    assertEquals(1000, classes.inputs().rows());
    assertEquals(7, classes.inputs().columns());
    assertEquals(10, classes.targets().columns());
    assertEquals(2, load(random(0, RandomRows.Values.NORMAL), 0).targets().columns());
  }

  @Test
  void randomNumbersHaveTheMomentsOfTheirDistribution() {
    double[] uniform = numbers(random(0, RandomRows.Values.UNIFORM));
    assertEquals(0.5, Arrays.stream(uniform).average().getAsDouble(), 4 / Math.sqrt(12 * 7000));
    assertTrue(Arrays.stream(uniform).allMatch(x -> 0 < x && x < 1));
    double[] normal = numbers(random(0, RandomRows.Values.NORMAL));
    assertEquals(0, Arrays.stream(normal).average().getAsDouble(), 4 / Math.sqrt(7000));
    double variance = Arrays.stream(normal).map(x -> x * x).average().getAsDouble();
    assertEquals(1, variance, 4 * Math.sqrt(2.0 / 7000));
  }

  @Test
  void zerosTakeThePlaceOfInputsAndLeaveTheOthersAlone() {
    double[] whole = numbers(random(0, RandomRows.Values.NORMAL));
    double[] thinned = numbers(random(0, RandomRows.Values.NORMAL, 0.6));
    int positive = 0;
    int negative = 0;
    for (int i = 0; i < whole.length; i++) {
      if (thinned[i] == 0) {
        negative += Double.compare(thinned[i], 0) < 0 ? 1 : 0;
        positive += Double.compare(thinned[i], 0) == 0 ? 1 : 0;
      } else {
        assertEquals(whole[i], thinned[i]);
      }
    }
    assertEquals(0.3, positive / 7000.0, 4 * Math.sqrt(0.3 * 0.7 / 7000));
    assertEquals(0.3, negative / 7000.0, 4 * Math.sqrt(0.3 * 0.7 / 7000));
  }

  @Test
  void exclusiveOrIsOneWhereOneInputIs() {
    Samples samples = load(new Xor(Encoding.COLUMN), 0);
    double[][] inputs = Read.all(samples.inputs());
    double[][] targets = Read.all(samples.targets());
    for (int r = 0; r < 4; r++) {
      assertEquals(inputs[r][0] + inputs[r][1] == 1 ? 1 : 0, targets[r][0]);
    }
  }

  @Test
  void settingsThatContradictThemselvesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> random(1, RandomRows.Values.UNIFORM));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Line(3, 2, 0.5, 100, 3, -3, Split.NONE, Scale.NONE));
    assertThrows(IllegalArgumentException.class, () -> Encoding.COLUMN.check(3));
  }

  private static double[] numbers(Dataset set) {
    return Arrays.stream(Read.all(load(set, 3).inputs())).flatMapToDouble(Arrays::stream).toArray();
  }

  private static RandomRows random(int classes, RandomRows.Values values) {
    return random(classes, values, 0);
  }

  private static RandomRows random(int classes, RandomRows.Values values, double zeros) {
    return new RandomRows(
        1000,
        7,
        classes,
        2,
        values,
        zeros,
        Encoding.ONE_HOT,
        Optional.empty(),
        Split.NONE,
        Scale.NONE);
  }

  private static Samples load(Dataset set, long seed) {
    return set.load(new TestShelf(Path.of("."), false), new SeededStreams(seed));
  }
}
