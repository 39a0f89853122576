package basin.initializers;

import basin.spi.network.Activation;
import basin.spi.number.Vec;

/** tanh, to be initialized for. */
record Squash() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).tanh();
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(a).square().negate().add(1);
  }
}
