package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A line between two bounds. */
@Doc("A line with a floor and a ceiling.")
@Formula("φ(z) = min(max(z, a), b)    φ′ = 1 between a and b, else 0")
@Source("Collobert 2004, Large scale machine learning")
@Convention("±1 by default, and the slope at both ends is 0 (PyTorch)")
public record HardTanh(
    @Doc("lower bound a") @Default("-1") double from, @Doc("upper bound b") @Default("1") double to)
    implements Activation {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException unless {@code from} is below {@code to}
   */
  public HardTanh {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "from %s is not below to %s; give the lower bound first".formatted(from, to));
    }
  }

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).max(from).min(to);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).above(from);
    slope.multiply(scratch.set(z).negate().above(-to));
  }

  @Override
  public boolean odd() {
    return from == -to;
  }
}
