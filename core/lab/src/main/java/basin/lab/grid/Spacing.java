package basin.lab.grid;

import basin.lab.yaml.Numeral;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.List;

/** Numbers spread over a range, both ends included, rounded to 12 significant digits. */
sealed interface Spacing {
  /**
   * Digits that are left of a computed number, so that {@code 0.01} is not 0.010000000000000002.
   */
  int DIGITS = 12;

  double from();

  double to();

  int count();

  /** The number at a share of the way, in (0, 1). */
  double at(double share);

  /** The numbers, as one would type them. */
  default List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    numbers.add(Numeral.of(from()));
    for (int i = 1; i < count() - 1; i++) {
      numbers.add(Numeral.of(Numeral.rounded(at((double) i / (count() - 1)), DIGITS)));
    }
    numbers.add(Numeral.of(to()));
    return numbers;
  }

  /** Equal differences: from + (to − from)·s. */
  record Linear(double from, double to, @Range(from = 2, to = 10_000) int count)
      implements Spacing {
    /** Checks that there is a range. */
    public Linear {
      requireTwo(from, to);
    }

    @Override
    public double at(double share) {
      return from + (to - from) * share;
    }
  }

  /** Equal ratios: from·(to/from)ˢ. */
  record Log(
      @Range(above = 0) double from,
      @Range(above = 0) double to,
      @Range(from = 2, to = 10_000) int count)
      implements Spacing {
    /** Checks that there is a range. */
    public Log {
      requireTwo(from, to);
    }

    @Override
    public double at(double share) {
      return from * StrictMath.pow(to / from, share);
    }
  }

  private static void requireTwo(double from, double to) {
    if (from == to) {
      throw new IllegalArgumentException("from and to are the same number");
    }
  }
}
