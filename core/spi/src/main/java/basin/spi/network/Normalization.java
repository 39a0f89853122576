package basin.spi.network;

/**
 * How a layer brings numbers to mean 0 and variance 1, before it scales and shifts them:
 *
 * <pre>x̂ = (x − μ)/√(σ² + ε)      not centred: x̂ = x/√(mean(x²) + ε)</pre>
 *
 * @param over over what μ and σ² are taken
 * @param groups into how many parts of neighbouring numbers a row falls, each with its own μ and
 *     σ²; 1 over a batch
 * @param centred whether μ is taken off
 * @param epsilon ε
 */
public record Normalization(Over over, int groups, boolean centred, double epsilon) {
  /** Over what means are taken. */
  public enum Over {
    /** The numbers of a row, each row by itself. */
    ROW,
    /** The rows of a batch, each number of a row by itself. */
    BATCH
  }
}
