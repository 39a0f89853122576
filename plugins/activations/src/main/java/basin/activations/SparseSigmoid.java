package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A steep sigmoid of straight lines. */
@Doc("A sigmoid of three straight lines, steep between −1 and 1.")
@Formula("φ(z) = min(max((z + 1)/2, 0), 1)    φ′ = ½ between −1 and 1, else 0")
@Source("Keras, sparse_sigmoid")
@Convention("the slope at ±1 is 0")
public record SparseSigmoid() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).max(-1).min(1).add(1).multiply(0.5);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).abs().negate().above(-1).multiply(0.5);
  }

  @Override
  public double gain() {
    return 1.6243215587888255;
  }
}
