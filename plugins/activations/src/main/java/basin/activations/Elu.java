package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A rectifier with an exponential that levels off at −α. */
@Doc("A rectifier whose negative side levels off along an exponential.")
@Formula("φ(z) = z for z > 0, else α(eᶻ − 1)")
@Source("Clevert, Unterthiner and Hochreiter 2016, Fast and accurate deep network learning by ELUs")
@Convention("the slope at 0 is α (PyTorch)")
public record Elu(
    @Doc("depth α of the negative side") @Default("1") @Range(above = 0, to = 1) double alpha)
    implements Activation {

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).min(0).exp().add(-1).multiply(alpha).max(z); // α(eᶻ − 1) ≥ z for z ≤ 0, as α ≤ 1
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    Vec positive = scratch.set(z).above(0);
    slope.set(z).min(0).exp().multiply(alpha).where(positive, positive);
  }
}
