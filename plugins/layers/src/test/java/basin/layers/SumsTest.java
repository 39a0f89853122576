package basin.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.layers.composition.Residual;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights that are scaled to the sums of their layers before training begins. */
class SumsTest {
  private static final int ROWS = 70;
  private static final int WIDE = 5;

  /** Far from any start that fits, and with constants in its sums. */
  private record Scaled(double variance, double size) implements Initializer {
    @Override
    public void fill(Vec block, Fan fan, RandomStream random) {
      for (int i = 0; i < block.length(); i++) {
        block.set(i, size * random.gaussian());
      }
    }

    @Override
    public OptionalDouble sumsVariance() {
      return variance > 0 ? OptionalDouble.of(variance) : OptionalDouble.empty();
    }
  }

  private record Rows() implements Dataset {
    @Override
    public Samples load(Shelf shelf, Streams streams) {
      return new Samples(
          Task.REGRESSION,
          Table.of(numbers(), WIDE),
          Table.of(new double[ROWS][1], 1),
          IntStream.range(0, ROWS).toArray(),
          new int[0],
          new int[0],
          "rows");
    }

    static double[][] numbers() {
      RandomStream random = new SeededStreams(3).named("rows");
      double[][] rows = new double[ROWS][WIDE];
      for (double[] row : rows) {
        for (int c = 0; c < WIDE; c++) {
          row[c] = 0.3 * random.gaussian() + c;
        }
      }
      return rows;
    }

    @Override
    public boolean seeded() {
      return false;
    }

    @Override
    public String digest(Shelf shelf) {
      return "rows";
    }
  }

  /** A tanh layer, one within a residual, and a single unit without a constant. */
  private static Landscape open(double variance, Precision precision) {
    Tanh bent = new Tanh();
    Initializer constants = new Scaled(0, 0.1);
    List<Layer> layers =
        List.of(
            new Dense(6, bent, true, Optional.empty(), constants),
            new Residual(
                List.of(new Dense(6, bent, true, Optional.empty(), constants)),
                List.of(),
                new Identity()),
            new Dense(1, new Identity(), false, Optional.empty(), constants));
    return new TrialWorkshop(
            new DataRoom(null),
            OptionalInt.empty(),
            Arithmetic.of(precision),
            new SeededStreams(11))
        .network(new Rows(), layers, new Mse(), new Scaled(variance, 7));
  }

  private static double[] start(double variance, Precision precision) {
    Landscape landscape = open(variance, precision);
    Vec point = Arithmetic.of(precision).vec(landscape.dimension());
    landscape.start(point, new SeededStreams(11));
    return point.toArray();
  }

  private static double variance(double[][] z) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (double[] row : z) {
      for (double number : row) {
        sum += number;
        squares += number * number;
        count++;
      }
    }
    return squares / count - sum / count * sum / count;
  }

  /** x·W + b, W and b beginning at a place of the point; without b if there is none. */
  private static double[][] sums(double[][] x, double[] point, int at, int units, boolean bias) {
    double[][] z = new double[x.length][units];
    for (int r = 0; r < x.length; r++) {
      for (int u = 0; u < units; u++) {
        z[r][u] = bias ? point[at + x[r].length * units + u] : 0;
        for (int i = 0; i < x[r].length; i++) {
          z[r][u] += x[r][i] * point[at + i * units + u];
        }
      }
    }
    return z;
  }

  private static double[][] bent(double[][] z, double[][] beside) {
    double[][] a = new double[z.length][z[0].length];
    for (int r = 0; r < z.length; r++) {
      for (int u = 0; u < a[r].length; u++) {
        a[r][u] = StrictMath.tanh(z[r][u]) + (beside == null ? 0 : beside[r][u]);
      }
    }
    return a;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.2})
  void theSumsOfEachLayerInTurnHaveTheVarianceThatIsWanted(double wanted) {
    double[] point = start(wanted, Precision.FLOAT64);
    double[][] first = sums(Rows.numbers(), point, 0, 6, true);
    double[][] a = bent(first, null);
    double[][] second = sums(a, point, 36, 6, true);
    double[][] last = sums(bent(second, a), point, 78, 1, false);
    assertEquals(1, variance(last) / wanted, 1e-9, "linear in its weights");
    assertEquals(1, variance(first) / wanted, 1.1e-3, "in a few goes");
    assertEquals(1, variance(second) / wanted, 1.1e-3, "behind the first as it is scaled");
    assertEquals(84, point.length);
  }

  @Test
  void blocksThatWantNoneStayAsTheyAreFilled() {
    double[] free = start(0, Precision.FLOAT64);
    double[] scaled = start(1, Precision.FLOAT64);
    assertArrayEquals(
        Arrays.copyOfRange(free, 30, 36), Arrays.copyOfRange(scaled, 30, 36), "constants");
    assertEquals(free[0] / free[1], scaled[0] / scaled[1], 1e-12, "one factor for all of a block");
  }

  @Test
  void bothPrecisionsComeToTheSame() {
    double[] wide = start(1, Precision.FLOAT64);
    double[] narrow = start(1, Precision.FLOAT32);
    for (int i = 0; i < wide.length; i++) {
      assertEquals(wide[i], narrow[i], 1e-4 * (1 + Math.abs(wide[i])));
    }
  }
}
