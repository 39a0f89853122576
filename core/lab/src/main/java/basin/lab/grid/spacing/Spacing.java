package basin.lab.grid.spacing;

import basin.lab.yaml.Numeral;
import java.util.List;

/** Numbers that a grid need not list one by one. */
interface Spacing {
  /**
   * Digits that are left of a computed number, so that {@code 0.01} is not 0.010000000000000002.
   */
  int DIGITS = 12;

  /** The numbers, as one would type them. */
  List<String> numbers();

  /** A computed number as one would type it. */
  static String typed(double computed) {
    return Numeral.of(Numeral.rounded(computed, DIGITS));
  }
}
