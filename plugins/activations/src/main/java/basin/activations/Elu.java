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
public record Elu(@Doc("depth α of the negative side") @Default("1") @Range(above = 0) double alpha)
    implements Activation {

  @Override
  public void value(Vec z, Vec a) {
    a.set(z).min(0).exp().add(-1).multiply(alpha).setAbove(z, 0, z);
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    slope.set(z).min(0).exp().multiply(alpha).fillAbove(z, 0, 1);
  }
}
