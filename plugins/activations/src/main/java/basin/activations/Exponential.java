package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The exponential function. */
@Doc("The exponential function.")
@Formula("φ(z) = eᶻ    φ′ = φ")
@Source("Keras 3, keras.activations.exponential")
public record Exponential() implements Activation {
  private static final double GAIN = 0.36787944117144233; // 1/e

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).exp();
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(a);
  }

  @Override
  public double gain() {
    return GAIN;
  }
}
