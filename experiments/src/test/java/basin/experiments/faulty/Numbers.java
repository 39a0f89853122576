package basin.experiments.faulty;

import com.fasterxml.jackson.databind.JsonNode;

/** Numbers of a case. */
final class Numbers {
  private Numbers() {}

  static double[] list(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).asDouble();
    }
    return numbers;
  }

  /** A list of rows; one of plain numbers has rows of one. */
  static double[][] rows(JsonNode list) {
    double[][] rows = new double[list.size()][];
    for (int i = 0; i < rows.length; i++) {
      JsonNode row = list.get(i);
      rows[i] = row.isArray() ? list(row) : new double[] {row.asDouble()};
    }
    return rows;
  }
}
