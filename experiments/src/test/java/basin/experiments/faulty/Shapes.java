package basin.experiments.faulty;

import basin.spi.random.RandomStream;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Classes that lie in shapes: rings, half circles, clouds, spirals and boxes. */
final class Shapes {
  private Shapes() {}

  static RowSet circles(JsonNode data, RandomStream random) {
    double factor = data.get("factor").asDouble();
    return twoCurves(
        data,
        random,
        (kind, place, half) -> {
          double angle = 2 * Math.PI * place / half;
          double radius = kind == 0 ? 1 : factor;
          return point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
        });
  }

  static RowSet moons(JsonNode data, RandomStream random) {
    return twoCurves(
        data,
        random,
        (kind, place, half) -> {
          double angle = Math.PI * place / (half - 1);
          double x = StrictMath.cos(angle);
          double y = StrictMath.sin(angle);
          return kind == 0 ? point(x, y) : point(1 - x, 0.5 - y);
        });
  }

  static RowSet blobs(JsonNode data, RandomStream random) {
    double[][] centres =
        data.has("centres") ? Numbers.rows(data.get("centres")) : drawn(data, random);
    int rows = data.get("rows").asInt();
    int[] order = Order.of(rows, random);
    double[][] inputs = new double[rows][];
    int[] classes = new int[rows];
    for (int r = 0; r < rows; r++) {
      classes[r] = order[r] % centres.length;
      inputs[r] = centres[classes[r]].clone();
    }
    blur(inputs, data.get("deviation").asDouble(), random);
    return RowSet.ofClasses(inputs, classes);
  }

  static RowSet twoSpirals(JsonNode data, RandomStream random) {
    int half = data.get("rows").asInt() / 2;
    double turns = data.get("turns").asDouble();
    double[][] inputs = new double[2 * half][];
    int[] classes = new int[2 * half];
    for (int i = 0; i < 2 * half; i++) {
      double t = (double) (i / 2) / (half - 1);
      double angle = 2 * Math.PI * turns * t;
      double radius = (i % 2 == 0 ? 1 : -1) * (1 - 12 * t / 13);
      inputs[i] = point(radius * StrictMath.sin(angle), radius * StrictMath.cos(angle));
      classes[i] = i % 2;
    }
    blur(inputs, data.path("noise").asDouble(0), random);
    return RowSet.ofClasses(inputs, classes);
  }

  static RowSet box(JsonNode data, RandomStream random) {
    double from = data.get("from").asDouble();
    double to = data.get("to").asDouble();
    int rows = data.get("rows").asInt();
    double[][] inputs = new double[rows][data.get("inputs").asInt()];
    int[] classes = new int[rows];
    for (int r = 0; r < rows; r++) {
      double sum = 0;
      for (int i = 0; i < inputs[r].length; i++) {
        inputs[r][i] = from + (to - from) * random.uniform();
        sum += inputs[r][i];
      }
      classes[r] = sum > inputs[r].length * (from + to) / 2 ? 1 : 0;
    }
    return RowSet.ofClasses(inputs, classes);
  }

  static RowSet twoBoxes(JsonNode data, RandomStream random) {
    double[][] boxes = {Numbers.list(data.get("first")), Numbers.list(data.get("second"))};
    return halves(
        data.get("rows").asInt(),
        random,
        kind ->
            point(
                boxes[kind][0] + (boxes[kind][1] - boxes[kind][0]) * random.uniform(),
                boxes[kind][0] + (boxes[kind][1] - boxes[kind][0]) * random.uniform()));
  }

  static RowSet onesAndZeros(JsonNode data, RandomStream random) {
    int inputs = data.get("inputs").asInt();
    return halves(
        data.get("rows").asInt(),
        random,
        kind -> {
          double[] row = new double[inputs];
          Arrays.fill(row, kind);
          return row;
        });
  }

  private static RowSet halves(int rows, RandomStream random, IntFunction<double[]> of) {
    int[] order = Order.of(rows, random);
    double[][] inputs = new double[rows][];
    int[] classes = new int[rows];
    for (int r = 0; r < rows; r++) {
      classes[r] = order[r] % 2;
      inputs[r] = of.apply(classes[r]);
    }
    return RowSet.ofClasses(inputs, classes);
  }

  private static RowSet twoCurves(JsonNode data, RandomStream random, Curve curve) {
    int half = data.get("rows").asInt() / 2;
    int[] order = Order.of(2 * half, random);
    double[][] inputs = new double[2 * half][];
    int[] classes = new int[2 * half];
    for (int r = 0; r < 2 * half; r++) {
      classes[r] = order[r] / half;
      inputs[r] = curve.point(classes[r], order[r] % half, half);
    }
    blur(inputs, data.get("noise").asDouble(), random);
    return RowSet.ofClasses(inputs, classes);
  }

  private static double[][] drawn(JsonNode data, RandomStream random) {
    double box = data.get("box").asDouble();
    double[][] centres = new double[data.get("classes").asInt()][data.get("inputs").asInt()];
    for (double[] centre : centres) {
      for (int i = 0; i < centre.length; i++) {
        centre[i] = box * (2 * random.uniform() - 1);
      }
    }
    return centres;
  }

  private static void blur(double[][] inputs, double noise, RandomStream random) {
    for (double[] row : inputs) {
      for (int i = 0; i < row.length; i++) {
        row[i] += noise * random.gaussian();
      }
    }
  }

  private static double[] point(double x, double y) {
    return new double[] {x, y};
  }

  /** Where a class lies. */
  private interface Curve {
    double[] point(int kind, int place, int half);
  }
}
