package basin.designs;

import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.space.Distribution;

/** All numbers of a range alike. */
@Doc("Any number of a range, each as likely.")
@Formula("x = from + (to − from)·u")
@Example("{from: 0, to: 1}")
public record Uniform(@Doc("the least") double from, @Doc("the most") double to)
    implements Distribution {
  /** Checks that there is a range. */
  public Uniform {
    Ends.require(from, to);
  }

  @Override
  public double at(double share) {
    return from + (to - from) * share;
  }
}
