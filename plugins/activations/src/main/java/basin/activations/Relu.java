package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The rectifier. */
@Doc("The rectifier: what is negative becomes 0.")
@Formula("φ(z) = max(0, z)")
@Source("Nair and Hinton 2010, Rectified linear units improve restricted Boltzmann machines")
@Convention("the slope at 0 is 0 (PyTorch)")
public record Relu() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).max(0);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).above(0);
  }

  @Override
  public boolean homogeneous() {
    return true;
  }

  @Override
  public double gain() {
    return Math.sqrt(2);
  }
}
