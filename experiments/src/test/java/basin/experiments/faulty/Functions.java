package basin.experiments.faulty;

import basin.spi.random.RandomStream;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Numbers, or the sides of a border, that a formula gives. */
final class Functions {
  private Functions() {}

  static RowSet polynomial(JsonNode data, RandomStream random) {
    int rows = data.get("rows").asInt();
    double from = data.get("from").asDouble();
    double range = data.get("to").asDouble() - from;
    boolean closed = data.path("closed").asBoolean(true);
    boolean drawn = "uniform".equals(data.path("draw").asText());
    double[] coefficients = Numbers.list(data.get("coefficients"));
    double[] x = new double[rows];
    for (int r = 0; r < rows; r++) {
      double share = drawn ? random.uniform() : (double) r / (closed ? rows - 1 : rows);
      x[r] = from + range * share;
    }
    int power = data.path("noise-power").asInt(1);
    double noise = data.path("noise").asDouble(0);
    return ofOne(
        x,
        value -> {
          double sum = 0;
          for (int k = coefficients.length - 1; k >= 0; k--) {
            sum = sum * value + coefficients[k];
          }
          return sum + noise * StrictMath.pow(random.gaussian(), power);
        });
  }

  static RowSet sine(JsonNode data, RandomStream random) {
    double frequency = data.path("frequency").asDouble(1);
    double noise = data.path("noise").asDouble(0);
    return ofOne(
        uniform(data, random), x -> StrictMath.sin(frequency * x) + noise * random.gaussian());
  }

  static RowSet logarithm(JsonNode data, RandomStream random) {
    return ofOne(uniform(data, random), StrictMath::log);
  }

  static RowSet linearMap(JsonNode data, RandomStream random) {
    double[] weights =
        data.has("weights")
            ? Numbers.list(data.get("weights"))
            : normal(data.get("inputs").asInt(), random);
    double from = data.get("from").asDouble();
    double range = data.get("to").asDouble() - from;
    double noise = data.path("noise").asDouble(0);
    double[][] inputs = new double[data.get("rows").asInt()][weights.length];
    double[] values = new double[inputs.length];
    for (int r = 0; r < inputs.length; r++) {
      values[r] = data.path("intercept").asDouble(0) + noise * random.gaussian();
      for (int i = 0; i < weights.length; i++) {
        inputs[r][i] = from + range * random.uniform();
        values[r] += weights[i] * inputs[r][i];
      }
    }
    return data.path("threshold").asBoolean(false)
        ? RowSet.ofClasses(inputs, above(values, median(values)))
        : RowSet.ofNumbers(inputs, column(values));
  }

  static RowSet unevenScales(JsonNode data, RandomStream random) {
    double[][] inputs = new double[data.get("rows").asInt()][data.get("inputs").asInt()];
    double noise = data.path("noise").asDouble(0);
    double[] values = new double[inputs.length];
    for (int r = 0; r < inputs.length; r++) {
      int count = inputs[r].length;
      values[r] = noise * random.gaussian();
      for (int i = 0; i < count; i++) {
        double plain = random.gaussian();
        double share = (double) i / (count - 1);
        inputs[r][i] = plain * StrictMath.pow(data.get("condition").asDouble(), share / 2);
        values[r] += (i % 2 == 0 ? plain : -plain) / StrictMath.sqrt(count);
      }
    }
    return data.path("threshold").asBoolean(false)
        ? RowSet.ofClasses(inputs, above(values, 0))
        : RowSet.ofNumbers(inputs, column(values));
  }

  static RowSet friedman(JsonNode data, RandomStream random) {
    double[][] inputs = new double[data.get("rows").asInt()][data.path("inputs").asInt(5)];
    double[] values = new double[inputs.length];
    double noise = data.path("noise").asDouble(0);
    for (int r = 0; r < inputs.length; r++) {
      double[] x = inputs[r];
      for (int i = 0; i < x.length; i++) {
        x[i] = random.uniform();
      }
      double bend = x[2] - 0.5;
      values[r] =
          10 * StrictMath.sin(Math.PI * x[0] * x[1])
              + 20 * bend * bend
              + 10 * x[3]
              + 5 * x[4]
              + noise * random.gaussian();
    }
    return RowSet.ofNumbers(inputs, column(values));
  }

  static RowSet independentLabels(JsonNode data, RandomStream random) {
    int outputs = data.get("outputs").asInt();
    double[][] inputs = new double[data.get("rows").asInt()][];
    for (int r = 0; r < inputs.length; r++) {
      inputs[r] = normal(data.get("inputs").asInt(), random);
    }
    double[][] targets = new double[inputs.length][outputs];
    for (int k = 0; k < outputs; k++) {
      double[] weights = normal(data.get("inputs").asInt(), random);
      for (int r = 0; r < inputs.length; r++) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
          sum += weights[i] * inputs[r][i];
        }
        targets[r][k] = sum > 0 ? 1 : 0;
      }
    }
    return RowSet.ofNumbers(inputs, targets);
  }

  private static RowSet ofOne(double[] x, DoubleUnaryOperator formula) {
    return RowSet.ofNumbers(column(x), column(Arrays.stream(x).map(formula).toArray()));
  }

  private static double[] uniform(JsonNode data, RandomStream random) {
    double from = data.get("from").asDouble();
    double range = data.get("to").asDouble() - from;
    double[] x = new double[data.get("rows").asInt()];
    for (int r = 0; r < x.length; r++) {
      x[r] = from + range * random.uniform();
    }
    return x;
  }

  private static double[] normal(int count, RandomStream random) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.gaussian();
    }
    return numbers;
  }

  private static double[][] column(double[] values) {
    return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
  }

  private static int[] above(double[] values, double border) {
    return Arrays.stream(values).mapToInt(v -> v > border ? 1 : 0).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
