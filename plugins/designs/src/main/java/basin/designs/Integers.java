package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.space.Distribution;

/** Whole numbers alike. */
@Doc("Any whole number of a range, both ends included, each as likely.")
@Formula("x = ⌊from + (to − from + 1)·u⌋")
@Example("{from: 1, to: 8}")
public record Integers(@Doc("the least") int from, @Doc("the most") int to)
    implements Distribution {
  /** Checks that there is a range. */
  public Integers {
    Ends.require(from, to);
  }

  @Override
  public double at(double share) {
    return Math.min(to, Math.floor(from + ((double) to - from + 1) * share));
  }
}
