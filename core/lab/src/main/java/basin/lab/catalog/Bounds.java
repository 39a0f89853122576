package basin.lab.catalog;

import basin.lab.yaml.Numeral;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The meaning of {@link Range}. */
public final class Bounds {
  private Bounds() {}

  /** Whether a number is in range; one that is not finite never is. */
  public static boolean hold(Range range, double value) {
    return Double.isFinite(value)
        && value >= range.from()
        && value <= range.to()
        && (value > range.above() || range.above() == Double.NEGATIVE_INFINITY)
        && (value < range.below() || range.below() == Double.POSITIVE_INFINITY);
  }

  /** Whether any finite number is refused. */
  public static boolean limit(Range range) {
    return DoubleStream.of(range.from(), range.to(), range.above(), range.below())
        .anyMatch(Double::isFinite);
  }

  /** In words: {@code ≥ 0 and < 1}. */
  public static String of(Range range) {
    List<String> bounds = new ArrayList<>();
    add(bounds, "≥ ", range.from());
    add(bounds, "> ", range.above());
    add(bounds, "≤ ", range.to());
    add(bounds, "< ", range.below());
    return bounds.isEmpty() ? "finite" : String.join(" and ", bounds);
  }

  private static void add(List<String> bounds, String sign, double bound) {
    if (Double.isFinite(bound)) {
      bounds.add(sign + Numeral.of(bound));
    }
  }
}
