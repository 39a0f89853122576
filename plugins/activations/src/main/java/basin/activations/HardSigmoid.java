package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A sigmoid of straight lines. */
@Doc("A sigmoid of three straight lines.")
@Formula("φ(z) = min(max(z/6 + ½, 0), 1)    φ′ = 1/6 between −3 and 3, else 0")
@Source("Courbariaux, Bengio and David 2015, BinaryConnect")
@Convention("slope 1/6 (PyTorch, Keras 3), not 1/5 (Keras 2, DL4J); 0 at ±3")
public record HardSigmoid() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).divide(6).add(0.5).max(0).min(1);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).abs().negate().above(-3).divide(6);
  }

  @Override
  public double gain() {
    return 1.897840424729559;
  }
}
