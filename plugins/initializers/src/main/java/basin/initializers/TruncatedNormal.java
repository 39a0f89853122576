package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Normal between bounds. */
@Doc("Normal between two bounds: what would lie outside is drawn again.")
@Formula("w ~ N(μ, σ²) given a ≤ w ≤ b")
@Source("PyTorch, trunc_normal_")
@Convention(
    "bounds are values (PyTorch), not multiples of σ as in Keras, whose TruncatedNormal has a = μ −"
        + " 2σ and b = μ + 2σ. σ is that before cutting; variance-scaling makes up for it")
public record TruncatedNormal(
    @Doc("mean μ before cutting") @Default("0") double mean,
    @Doc("standard deviation σ before cutting") @Default("1") @Range(above = 0) double deviation,
    @Doc("lower bound a") @Default("-2") double from,
    @Doc("upper bound b") @Default("2") double to)
    implements Initializer {
  /** The deviation of a standard normal variable that is cut at ±2. */
  private static final double LEFT_AT_2 = 0.8796256610342398;

  private static final double ROOT_2PI = Math.sqrt(2 * Math.PI);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException unless {@code from} is below {@code to}
   */
  public TruncatedNormal {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "from %s is not below to %s; give the lower bound first".formatted(from, to));
    }
  }

  /** Cut at two standard deviations, which are such that what is left has the given deviation. */
  static TruncatedNormal rescaled(double deviation) {
    double before = deviation / LEFT_AT_2;
    return new TruncatedNormal(0, before, -2 * before, 2 * before);
  }

  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    double low = (from - mean) / deviation;
    double high = (to - mean) / deviation;
    for (int i = 0; i < block.length(); i++) {
      block.set(i, mean + deviation * standard(low, high, random));
    }
  }

  /** Standard normal between bounds, by rejection from what is closer to it. */
  private static double standard(double low, double high, RandomStream random) {
    double nearest = Math.max(low, Math.min(high, 0));
    boolean wide = nearest == 0 && high - low > ROOT_2PI;
    while (true) {
      double x = wide ? random.gaussian() : low + (high - low) * random.uniform();
      boolean taken =
          wide
              ? low <= x && x <= high
              : random.uniform() <= StrictMath.exp((nearest * nearest - x * x) / 2);
      if (taken) {
        return x;
      }
    }
  }
}
