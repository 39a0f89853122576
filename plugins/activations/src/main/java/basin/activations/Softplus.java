package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** A smooth rectifier. */
@Doc("A smooth rectifier.")
@Formula("φ(z) = ln(1 + eᶻ)    φ′ = σ(z)")
@Source("Dugas et al. 2001, Incorporating second-order functional knowledge")
@Convention("exact for every z; PyTorch returns z itself beyond 20")
public record Softplus() implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).softplus();
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).sigmoid();
  }
}
