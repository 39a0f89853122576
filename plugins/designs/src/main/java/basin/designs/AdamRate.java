package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.space.Distribution;

/** A published prior. */
@Doc("What good rates of Adam were over their problems, all else as it is.")
@Formula("log₁₀ x is normal with mean −3.02 and deviation 1.27")
@Source("Sivaprasad, Mai, Vogels, Jaggi and Fleuret 2020")
public record AdamRate() implements Distribution {
  @Override
  public double at(double share) {
    return Prior.magnitude(-3.02, 1.27, share);
  }
}
