package basin.runner.bench;

/**
 * What is timed. Each is an experiment among this package's resources, under its own name; {@code
 * core/engine/BENCHMARKS.md} says what they stand for.
 */
public enum Workload {
  /** 784-128-10 in batches of 32, Adam: the classic of the tutorials. */
  W1,
  /** The same in batches of 128. */
  W2,
  /** 784-512-512-10: mostly products. */
  W3,
  /** 2-16-16-1 in batches of 16: mostly overhead. */
  W4,
  /** 30 hidden layers of 64. */
  W5,
  /** A line through 100 points, all at once: nothing but overhead. */
  W6,
  /**
   * Two convolutions of 3 × 3, 8 and 16 filters, each pooled, and 10 units; batches of 32, Adam.
   */
  W9,
  /** Twelve trials of W1, one epoch each. */
  SWEEP;

  /** Whether a row meets weights more than once, so that its products must be counted. */
  boolean sharesWeights() {
    return this == W9;
  }

  /** What a rate counts. */
  String unit() {
    return this == W6 ? "iterations" : "samples";
  }
}
