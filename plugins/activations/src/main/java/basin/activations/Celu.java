package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** An {@link Elu} without a kink. */
@Doc("An ELU whose slope is 1 at 0 whatever its depth.")
@Formula("φ(z) = z for z > 0, else α(e^(z/α) − 1)    φ′ = 1 for z > 0, else e^(z/α)")
@Source("Barron 2017, Continuously differentiable exponential linear units")
public record Celu(
    @Doc("depth α of the negative side") @Default("1") @Range(above = 0) double alpha)
    implements Activation {
  @Override
  public void value(Vec z, Vec a) {
    a.set(z).min(0).divide(alpha).exp().add(-1).multiply(alpha).max(z); // α(e^(z/α) − 1) ≥ z
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).min(0).divide(alpha).exp();
  }
}
