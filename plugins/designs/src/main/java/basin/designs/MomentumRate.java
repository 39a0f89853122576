package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.space.Distribution;

/** A published prior. */
@Doc("What good rates of gradient descent with momentum were over their problems.")
@Formula("log₁₀ x is normal with mean −2.38 and deviation 1.41")
@Source("Sivaprasad, Mai, Vogels, Jaggi and Fleuret 2020")
public record MomentumRate() implements Distribution {
  @Override
  public double at(double share) {
    return Prior.magnitude(-2.38, 1.41, share);
  }
}
