package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.space.Distribution;

/** A published prior. */
@Doc("Where weight decays were tried.")
@Formula("log₁₀ x is uniform in (−5, −1)")
@Source("Sivaprasad, Mai, Vogels, Jaggi and Fleuret 2020")
public record DecayStrength() implements Distribution {
  @Override
  public double at(double share) {
    return StrictMath.pow(10, 4 * share - 5);
  }
}
