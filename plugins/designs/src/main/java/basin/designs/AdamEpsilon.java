package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.space.Distribution;

/** A published prior. */
@Doc("Where ε of Adam was tried.")
@Formula("log₁₀ x is uniform in (−8, 0)")
@Source("Sivaprasad, Mai, Vogels, Jaggi and Fleuret 2020")
public record AdamEpsilon() implements Distribution {
  @Override
  public double at(double share) {
    return StrictMath.pow(10, 8 * (share - 1));
  }
}
