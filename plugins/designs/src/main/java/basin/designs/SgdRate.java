package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.space.Distribution;

/** A published prior. */
@Doc("What good rates of plain gradient descent were over their problems.")
@Formula("log₁₀ x is normal with mean −2.10 and deviation 1.31")
@Source("Sivaprasad, Mai, Vogels, Jaggi and Fleuret 2020")
public record SgdRate() implements Distribution {
  @Override
  public double at(double share) {
    return Prior.magnitude(-2.10, 1.31, share);
  }
}
