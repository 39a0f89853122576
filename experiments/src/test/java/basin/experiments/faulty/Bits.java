package basin.experiments.faulty;

import basin.spi.random.RandomStream;
import com.fasterxml.jackson.databind.JsonNode;

/** Vectors of bits, and what is asked of them. */
final class Bits {
  private Bits() {}

  static RowSet rows(JsonNode data, RandomStream random) {
    int count = data.get("inputs").asInt();
    int rows = data.has("rows") ? data.get("rows").asInt() : 1 << count;
    int[] numbers = new int[rows];
    double[][] inputs = new double[rows][];
    for (int r = 0; r < rows; r++) {
      numbers[r] = data.has("rows") ? random.below(1 << count) : r;
      inputs[r] = bits(numbers[r], count);
    }
    return switch (data.get("target").asText()) {
      case "copy" -> RowSet.ofNumbers(inputs, Order.picked(inputs, inOrder(rows), rows));
      case "parity" -> RowSet.ofClasses(inputs, ones(numbers, 2, 0));
      case "majority" -> RowSet.ofClasses(inputs, ones(numbers, Integer.MAX_VALUE, count / 2));
      case "residue-bits" -> RowSet.ofNumbers(inputs, residues(numbers, data));
      default -> throw new IllegalArgumentException("bits: target " + data.get("target"));
    };
  }

  /** How many ones a number has, modulo something; or whether they are more than a border. */
  private static int[] ones(int[] numbers, int modulus, int border) {
    int[] classes = new int[numbers.length];
    for (int r = 0; r < classes.length; r++) {
      int ones = Integer.bitCount(numbers[r]);
      classes[r] = border == 0 ? ones % modulus : ones > border ? 1 : 0;
    }
    return classes;
  }

  private static double[][] residues(int[] numbers, JsonNode data) {
    double[][] targets = new double[numbers.length][];
    for (int r = 0; r < targets.length; r++) {
      targets[r] = bits(numbers[r] % data.get("modulus").asInt(), data.get("outputs").asInt());
    }
    return targets;
  }

  private static double[] bits(int number, int count) {
    double[] bits = new double[count];
    for (int i = 0; i < count; i++) {
      bits[i] = number >> i & 1;
    }
    return bits;
  }

  private static int[] inOrder(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    return order;
  }
}
