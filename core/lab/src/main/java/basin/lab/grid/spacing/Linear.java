package basin.lab.grid.spacing;

import basin.spi.settings.Range;
import java.util.List;

/** Equal differences: from + (to − from)·s. */
record Linear(double from, double to, @Range(from = 2, to = 10_000) int count) implements Spacing {
  /** Checks that there is a range. */
  Linear {
    Ends.requireTwo(from, to);
  }

  @Override
  public List<String> numbers() {
    return Ends.spread(from, to, count, share -> from + (to - from) * share);
  }
}
