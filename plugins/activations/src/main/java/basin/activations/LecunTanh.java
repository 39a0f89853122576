package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A scaled tanh. */
@Doc("A tanh that is scaled to have its extreme curvature and the value ±1 at ±1.")
@Formula("φ(z) = 1.7159·tanh(2z/3)    φ′ = (2/3)·1.7159·(1 − tanh²(2z/3))")
@Source("LeCun, Bottou, Orr and Müller 1998, Efficient backprop, section 4.4")
public record LecunTanh() implements Activation {
  static final double SCALE = 1.7159;

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).multiply(2.0 / 3).tanh().multiply(SCALE);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).multiply(2.0 / 3).tanh().square().negate().add(1).multiply(SCALE * 2 / 3);
  }

  @Override
  public double gain() {
    return 1.1543694539761428;
  }

  @Override
  public boolean odd() {
    return true;
  }
}
