package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.space.Distribution;

/** A published prior. */
@Doc("What good rates of Adam were over their problems, its other settings tuned as well.")
@Formula("log₁₀ x is normal with mean −2.70 and deviation 1.42")
@Source("Sivaprasad, Mai, Vogels, Jaggi and Fleuret 2020")
public record AdamTunedRate() implements Distribution {
  @Override
  public double at(double share) {
    return Prior.magnitude(-2.70, 1.42, share);
  }
}
