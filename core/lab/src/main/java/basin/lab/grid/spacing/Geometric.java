package basin.lab.grid.spacing;

import basin.lab.yaml.Numeral;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.List;

/** Each so many times the one before: from·factorⁱ. */
record Geometric(
    double from, @Range(above = 0) double factor, @Range(from = 2, to = 10_000) int count)
    implements Spacing {
  /** Checks that the numbers differ. */
  Geometric {
    if (from == 0 || factor == 1) {
      throw new IllegalArgumentException("all numbers are the same");
    }
    double last = from * StrictMath.pow(factor, count - 1);
    if (last == 0 || Double.isInfinite(last)) {
      throw new IllegalArgumentException("the last numbers are 0 or infinite; give fewer");
    }
  }

  @Override
  public List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    numbers.add(Numeral.of(from));
    for (int i = 1; i < count; i++) {
      numbers.add(Spacing.typed(from * StrictMath.pow(factor, i)));
    }
    return numbers;
  }
}
