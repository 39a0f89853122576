package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Uniform between two values, whatever the fans. */
@Doc("Uniform between two values, whatever the size of the layer.")
@Formula("w ~ U(a, b)")
@Source("PyTorch 2, torch.nn.init.uniform_")
@Convention("±0.05 by default (Keras); PyTorch's (0, 1) hardly trains, as no weight is negative")
public record Uniform(
    @Doc("lower end a") @Default("-0.05") double from,
    @Doc("upper end b") @Default("0.05") double to)
    implements Initializer {

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if {@code from} is above {@code to}
   */
  public Uniform {
    if (from > to) {
      throw new IllegalArgumentException("from %s is above to %s; swap them".formatted(from, to));
    }
  }

  /** U(−bound, bound). */
  static Uniform within(double bound) {
    return new Uniform(-bound, bound);
  }

  @Override
  public void fill(Vec block, Fan fan, RandomStream random) {
    for (int i = 0; i < block.length(); i++) {
      block.set(i, from + (to - from) * random.uniform());
    }
  }
}
