package basin.activations;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Optional;

/** A smooth rectifier. */
@Doc("A smooth rectifier.")
@Formula("φ(z) = ln(1 + e^βz)/β    φ′ = σ(βz)    where βz > threshold: φ(z) = z, φ′ = 1")
@Source("Dugas et al. 2001, Incorporating second-order functional knowledge")
@Convention("exact for every z by default; PyTorch returns z itself where βz is above 20")
public record Softplus(
    @Doc("β, how sharp the bend is, per unit of z") @Default("1") @Range(above = 0) double beta,
    @Doc("the βz above which φ is z; absent: none") @Default("") @Range(above = 0)
        Optional<Double> threshold)
    implements Activation {

  /** ln(1 + eˣ) is x in every precision, but βz need not be finite where z is. */
  private static final double LEVEL = 1e3;

  /** ln(1 + eᶻ). */
  public Softplus() {
    this(1, Optional.empty());
  }

  @Override
  public void value(Vec z, Vec a) {
    if (plain()) {
      a.set(z).softplus();
    } else {
      a.set(z).multiply(beta).softplus().divide(beta).setAbove(z, end(), z);
    }
  }

  @Override
  public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
    if (plain()) {
      slope.set(z).sigmoid();
    } else {
      slope.set(z).multiply(beta).sigmoid().fillAbove(z, end(), 1);
    }
  }

  private boolean plain() {
    return beta == 1 && threshold.isEmpty();
  }

  private double end() {
    return Math.min(LEVEL, threshold.orElse(LEVEL)) / beta;
  }
}
