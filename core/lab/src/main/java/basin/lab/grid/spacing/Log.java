package basin.lab.grid.spacing;

import basin.spi.settings.Range;
import java.util.List;

/** Equal ratios: from·(to/from)ˢ. */
record Log(
    @Range(above = 0) double from,
    @Range(above = 0) double to,
    @Range(from = 2, to = 10_000) int count)
    implements Spacing {
  /** Checks that there is a range. */
  Log {
    Ends.requireTwo(from, to);
  }

  @Override
  public List<String> numbers() {
    return Ends.spread(from, to, count, share -> from * StrictMath.pow(to / from, share));
  }
}
