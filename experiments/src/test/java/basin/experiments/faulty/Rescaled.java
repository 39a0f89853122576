package basin.experiments.faulty;

import com.fasterxml.jackson.databind.JsonNode;

/** Columns of other sizes, step by step, by what the training rows are. */
final class Rescaled {
  private Rescaled() {}

  static void apply(JsonNode steps, double[][] rows, int train) {
    for (JsonNode step : steps) {
      for (int c = 0; c < rows[0].length; c++) {
        apply(step, rows, c, train);
      }
    }
  }

  private static void apply(JsonNode step, double[][] rows, int c, int train) {
    double shift = 0;
    double size = 1;
    if (step.asText().equals("standard")) {
      shift = mean(rows, c, train);
      size = deviation(rows, c, train, shift);
    } else if (step.asText().equals("unit")) {
      shift = end(rows, c, train, -1);
      size = end(rows, c, train, 1) - shift;
    } else if (step.has("times")) {
      size = 1 / step.get("times").asDouble();
    } else if (step.has("plus")) {
      shift = -step.get("plus").asDouble();
    } else {
      throw new CannotRun("no scaling of the kind " + step);
    }
    for (double[] row : rows) {
      row[c] = (row[c] - shift) / (size == 0 ? 1 : size);
    }
  }

  private static double mean(double[][] rows, int c, int train) {
    double sum = 0;
    for (int r = 0; r < train; r++) {
      sum += rows[r][c];
    }
    return sum / train;
  }

  private static double deviation(double[][] rows, int c, int train, double mean) {
    double sum = 0;
    for (int r = 0; r < train; r++) {
      sum += (rows[r][c] - mean) * (rows[r][c] - mean);
    }
    return StrictMath.sqrt(sum / train);
  }

  /** The largest, or with −1 the smallest, of the training rows. */
  private static double end(double[][] rows, int c, int train, int sign) {
    double end = rows[0][c];
    for (int r = 1; r < train; r++) {
      end = sign * StrictMath.max(sign * end, sign * rows[r][c]);
    }
    return end;
  }
}
