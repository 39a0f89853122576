package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The positive half of tanh. */
@Doc("The positive half of tanh.")
@Formula("φ(z) = max(0, tanh z)    φ′ = 1 − φ² for z > 0, else 0")
@Source("DL4J, RECTIFIEDTANH")
@Convention("the slope at 0 is 0")
public record RectifiedTanh() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).tanh().max(0);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(a).square().negate().add(1);
    slope.multiply(scratch.set(z).above(0));
  }

  @Override
  public double gain() {
    return 2.2521880175586823;
  }
}
