package basin.experiments.faulty;

import basin.spi.random.RandomStream;
import com.fasterxml.jackson.databind.JsonNode;

/** Rows that the case itself lists. */
final class Listed {
  private Listed() {}

  static RowSet rows(JsonNode data, RandomStream random) {
    int copies = data.path("copies").asInt(1);
    double[][] inputs = repeated(Numbers.rows(data.get("x")), copies);
    double[][] targets = repeated(Numbers.rows(data.get("y")), copies);
    if (!"classification".equals(data.path("task").asText())) {
      return RowSet.ofNumbers(inputs, targets);
    }
    int[] classes = new int[targets.length];
    for (int r = 0; r < classes.length; r++) {
      classes[r] = (int) targets[r][0];
    }
    return RowSet.ofClasses(inputs, classes);
  }

  private static double[][] repeated(double[][] rows, int copies) {
    double[][] all = new double[rows.length * copies][];
    for (int r = 0; r < all.length; r++) {
      all[r] = rows[r % rows.length].clone();
    }
    return all;
  }
}
