package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.space.Distribution;

/** A published prior. */
@Doc("What good rates of Adagrad were over their problems.")
@Formula("log₁₀ x is normal with mean −2.00 and deviation 1.20")
@Source("Sivaprasad, Mai, Vogels, Jaggi and Fleuret 2020")
public record AdagradRate() implements Distribution {
  @Override
  public double at(double share) {
    return Prior.magnitude(-2.00, 1.20, share);
  }
}
