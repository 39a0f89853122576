package basin.experiments.faulty;

import java.util.Arrays;

/** Classes written as targets. */
final class Encoded {
  private Encoded() {}

  /** Numbers stay as they are. */
  static RowSet as(String encoding, RowSet rows) {
    if (rows.classes().isEmpty()) {
      return rows;
    }
    int[] classes = rows.classes().orElseThrow();
    int count = Arrays.stream(classes).max().orElseThrow() + 1;
    double[][] targets = new double[classes.length][];
    for (int r = 0; r < classes.length; r++) {
      targets[r] =
          switch (encoding) {
            case "one-hot" -> oneHot(classes[r], count);
            case "column", "number" -> new double[] {classes[r]};
            case "signs" -> new double[] {2 * classes[r] - 1};
            default -> throw new CannotRun("no targets of the kind " + encoding);
          };
    }
    return rows.with(targets);
  }

  static double[] oneHot(int kind, int count) {
    double[] row = new double[count];
    row[kind] = 1;
    return row;
  }
}
