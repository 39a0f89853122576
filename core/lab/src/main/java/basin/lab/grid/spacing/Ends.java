package basin.lab.grid.spacing;

import basin.lab.yaml.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Ranges whose ends are both among their numbers. */
final class Ends {
  private Ends() {}

  static void requireTwo(double from, double to) {
    if (from == to) {
      throw new IllegalArgumentException("from and to are the same number");
    }
  }

  /**
   * Numbers from one end to the other.
   *
   * @param at the number at a share of the way, in (0, 1)
   */
  static List<String> spread(double from, double to, int count, DoubleUnaryOperator at) {
    List<String> numbers = new ArrayList<>();
    numbers.add(Numeral.of(from));
    for (int i = 1; i < count - 1; i++) {
      numbers.add(Spacing.typed(at.applyAsDouble((double) i / (count - 1))));
    }
    numbers.add(Numeral.of(to));
    return numbers;
  }
}
