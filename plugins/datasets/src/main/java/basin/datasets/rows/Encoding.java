package basin.datasets.rows;

/** How classes are written as targets. */
public enum Encoding {
  /** A number per class: 1 for the row's own, 0 for the others. */
  ONE_HOT,
  /** One number, 0 or 1; for two classes. */
  COLUMN;

  /** Targets for the classes of all rows. */
  double[][] encode(int[] classes, int count) {
    double[][] targets = new double[classes.length][];
    for (int r = 0; r < classes.length; r++) {
      targets[r] = encode(classes[r], count);
    }
    return targets;
  }

  /** Numbers per row that a class is written in. */
  public int columns(int count) {
    return this == COLUMN ? 1 : count;
  }

  private double[] encode(int kind, int count) {
    if (this == COLUMN) {
      return new double[] {kind};
    }
    double[] row = new double[count];
    row[kind] = 1;
    return row;
  }

  /** Refuses a single column for more than two classes. */
  public void check(int count) {
    if (this == COLUMN && count > 2) {
      throw new IllegalArgumentException(
          "encoding: column is for two classes and there are " + count + "; use one-hot");
    }
  }
}
