package basin.gradients;

/** How much of signals is taken down. */
public enum Detail {
  /** Variances, flat and dead units, sizes of gradients. */
  ECONOMY,
  /** Also how much of the inputs is left to tell apart, zeros and underflows, and updates. */
  STANDARD,
  /** Also singular values from inputs to outputs, steps of recurrent layers, and distributions. */
  FULL
}
