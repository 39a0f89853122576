package basin.gradients;

/** How much of signals is taken down. */
public enum Detail {
  /** Variances, flat and dead units, sizes of gradients. */
  ECONOMY(2),
  /** Also how much of the inputs is left to tell apart, zeros and underflows, and updates. */
  STANDARD(3),
  /** Also singular values from inputs to outputs, steps of recurrent layers, and distributions. */
  FULL(12);

  private final int worth;

  /** What it costs to look at a row, in rows that are trained on. */
  Detail(int worth) {
    this.worth = worth;
  }

  /** In how many trained rows' time it looks at one. */
  int worth() {
    return worth;
  }
}
