package basin.lab.grid.spacing;

import basin.spi.settings.Default;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.List;

/** Whole numbers from one to another, both included where the step leads there. */
record Integers(int from, int to, @Range(from = 1) @Default("1") int step) implements Spacing {
  private static final int MOST = 10_000;

  /** Checks that there is a range. */
  Integers {
    if (from >= to) {
      throw new IllegalArgumentException("from must be less than to");
    }
    if (((long) to - from) / step >= MOST) {
      throw new IllegalArgumentException("these are more than 10 000 numbers; take a larger step");
    }
  }

  @Override
  public List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    for (long number = from; number <= to; number += step) {
      numbers.add(Long.toString(number));
    }
    return numbers;
  }
}
