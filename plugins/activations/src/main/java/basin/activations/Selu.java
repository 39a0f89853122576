package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A scaled {@link Elu} under which normal inputs stay normal. */
@Doc("A scaled ELU under which normal inputs stay normal.")
@Formula("φ(z) = λz for z > 0, else λα(eᶻ − 1)    λ = 1.0507009873554805    α = 1.6732632423543772")
@Source(
    "Klambauer, Unterthiner, Mayr and Hochreiter 2017, Self-normalizing neural networks, equations"
        + " 2 and 14")
@Convention(
    "the slope at 0 is λα (PyTorch); the gain is PyTorch’s ¾ – for the paper’s fixed point,"
        + " initialize by lecun-normal")
public record Selu() implements Activation {
  private static final double ALPHA = 1.6732632423543772;
  private static final double LAMBDA = 1.0507009873554805;

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).min(0).exp().add(-1).multiply(ALPHA).setAbove(z, 0, z).multiply(LAMBDA);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).min(0).exp().multiply(LAMBDA * ALPHA).fillAbove(z, 0, LAMBDA);
  }

  @Override
  public double gain() {
    return 0.75;
  }
}
