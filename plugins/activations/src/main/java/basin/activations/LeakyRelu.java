package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A rectifier that lets a little of the negative side through. */
@Doc("A rectifier that lets a little of the negative side through.")
@Formula("φ(z) = max(αz, z)")
@Source("Maas, Hannun and Ng 2013, Rectifier nonlinearities improve neural network acoustic models")
@Convention("α is 0.01 and the slope at 0 (PyTorch); Keras has 0.2 or 0.3")
public record LeakyRelu(
    @Doc("slope α of the negative side") @Default("0.01") @Range(from = 0, to = 1)
        double negativeSlope)
    implements Activation {

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).multiply(negativeSlope).max(z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).above(0).max(negativeSlope);
  }

  @Override
  public boolean homogeneous() {
    return true;
  }

  @Override
  public double gain() {
    return Math.sqrt(2 / (1 + negativeSlope * negativeSlope));
  }
}
