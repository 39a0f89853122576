package basin.gradients.diagnosis;

/**
 * What is to be predicted.
 *
 * @param columns numbers of a row
 * @param numbers whether they are numbers
 * @param independent whether they are labels that do not exclude each other
 */
record Targets(int columns, boolean numbers, boolean independent) {
  static Targets of(Signs signs) {
    double kind = signs.first("target-kind");
    return new Targets((int) signs.first("target-columns"), kind == 0, kind == 2);
  }

  /** The activation of the last layer that fits them. */
  String activation() {
    return numbers || !independent && columns > 1 ? "identity" : "sigmoid";
  }

  /** The loss that goes with it. */
  String loss() {
    if (numbers) {
      return "mse";
    }
    return activation().equals("sigmoid") ? "binary-cross-entropy" : "softmax-cross-entropy";
  }
}
