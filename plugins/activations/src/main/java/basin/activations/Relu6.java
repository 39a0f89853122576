package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A rectifier with a ceiling. */
@Doc("A rectifier with a ceiling.")
@Formula("φ(z) = min(max(0, z), 6)")
@Source("Krizhevsky 2010, Convolutional deep belief networks on CIFAR-10")
@Convention("the slopes at 0 and 6 are 0 (PyTorch)")
public record Relu6() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).max(0).min(6);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).above(0);
    slope.multiply(scratch.set(z).negate().above(-6));
  }

  @Override
  public double gain() {
    return 1.4142135650950737;
  }
}
