package basin.reports.fairness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers that were tried, and how they go on: by factors where all are above 0, else by steps;
 * shares, which end at 1, go on towards it.
 *
 * @param tried at least one
 * @param share whether numbers from 1 on make no sense
 * @param whole whether nothing but whole numbers does
 */
record Progression(TreeSet<Double> tried, boolean share, boolean whole) {
  /** About half a decade: how far apart rates are tried where nothing else is known. */
  private static final double FACTOR = 3;

  /** Digits of a number, the coarsest first. */
  private static final double[][] GRIDS = {
    {1, 3}, {1, 2, 5}, {1, 1.5, 2, 3, 5, 7}, {1, 1.2, 1.5, 1.8, 2, 2.5, 3, 4, 5, 6, 7, 8.5}
  };

  /** Decades within which a better number is looked for. */
  private static final int REACH = 2;

  /** Decades within which two numbers say the same: a tenth of the number. */
  private static final double NEAR = 0.04;

  private static final MathContext DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
  private static final int PLAIN = 5;

  /** Digits that people write. */
  private static final int WRITTEN = 4;

  /**
   * Of numbers that go by a name: rates can be any number above 0; what else lies below 1 is a
   * share, and what else is whole stays whole.
   */
  static Progression of(String name, Collection<Double> tried) {
    TreeSet<Double> sorted = new TreeSet<>(tried);
    boolean rate = name.equals("rate");
    boolean share = !rate && sorted.first() >= 0 && sorted.last() < 1;
    boolean whole = !rate && sorted.last() > 1 && sorted.stream().allMatch(v -> v == Math.rint(v));
    return new Progression(sorted, share, whole);
  }

  /** Whether most have more digits than anybody writes: drawn, or spaced out by a formula. */
  boolean computed() {
    return 2 * tried.stream().filter(x -> digits(x) > WRITTEN).count() > tried.size();
  }

  /** With so many more at one end. */
  Progression beyond(boolean upper, int more) {
    TreeSet<Double> all = new TreeSet<>(tried);
    for (int i = 0; i < more; i++) {
      double next = rounded(new Progression(all, share, whole).next(upper));
      if (!all.add(next)) {
        break; // whole numbers have come to their end
      }
    }
    return new Progression(all, share, whole);
  }

  /**
   * With as many as wanted: what is nearest to the best on a grid of 1, 3, 10, and none further
   * than two decades from it; where those are too few, on finer grids. Fewer if no grid has enough.
   * Shares, whole numbers and those from 0 down grow at their ends.
   *
   * @param best of those tried
   */
  Progression grownTo(int count, double best) {
    if (share || whole || tried.first() <= 0) {
      return grownTo(count);
    }
    Progression grown = this;
    for (int i = 0; i < GRIDS.length && grown.tried.size() < count; i++) {
      grown = filled(count, best, GRIDS[i]);
    }
    return grown;
  }

  private Progression filled(int count, double best, double[] digits) {
    TreeSet<Double> all = new TreeSet<>(tried);
    int decade = (int) Math.floor(Math.log10(best));
    IntStream.rangeClosed(decade - REACH - 1, decade + REACH + 1)
        .boxed()
        .flatMap(e -> Arrays.stream(digits).mapToObj(d -> rounded(d * Math.pow(10, e))))
        .filter(v -> distance(v, best) <= REACH + NEAR)
        .sorted(Comparator.comparingDouble(v -> distance(v, best) - (v > best ? NEAR : 0)))
        .filter(v -> tried.stream().allMatch(t -> distance(v, t) > NEAR))
        .limit(Math.max(0, count - tried.size()))
        .forEach(all::add);
    return new Progression(all, false, false);
  }

  /** In decades. */
  private static double distance(double one, double other) {
    return Math.abs(Math.log10(one / other));
  }

  /** With as many as wanted, at both ends in turn. */
  private Progression grownTo(int count) {
    Progression grown = this;
    for (boolean upper = true; grown.tried.size() < count; upper = !upper) {
      Progression next = grown.beyond(upper, 1);
      if (next.tried.size() == grown.tried.size() && !upper) {
        break;
      }
      grown = next;
    }
    return grown;
  }

  private double next(boolean upper) {
    double end = upper ? tried.last() : tried.first();
    Double inner = upper ? tried.lower(end) : tried.higher(end);
    if (share && upper) {
      double room = inner == null ? FACTOR : (1 - inner) / (1 - end);
      return 1 - (1 - end) / room;
    }
    if (tried.first() > 0) {
      double factor = inner == null ? FACTOR : upper ? end / inner : inner / end;
      if (factor > FACTOR / 1.2 && factor < 1.2 * FACTOR && end == halfDecade(end, 0)) {
        return halfDecade(end, upper ? 1 : -1);
      }
      return upper ? end * factor : end / factor;
    }
    double step = inner == null ? Math.max(1, Math.abs(end)) : Math.abs(end - inner);
    return upper ? end + step : end - step;
  }

  /** The number among … 0.1, 0.3, 1, 3, 10 … that is nearest, or so many further. */
  private static double halfDecade(double x, int further) {
    long nearest = Math.round(2 * Math.log10(x)) + further;
    return new BigDecimal(Math.pow(10, nearest / 2.0)).round(new MathContext(1)).doubleValue();
  }

  private double rounded(double x) {
    if (whole) {
      return tried.first() > 0 ? Math.max(1, Math.rint(x)) : Math.rint(x);
    }
    return share && x > 0.5
        ? BigDecimal.ONE.subtract(new BigDecimal(1 - x).round(DIGITS)).doubleValue()
        : new BigDecimal(x).round(DIGITS).doubleValue();
  }

  /** As a list of the command line: {@code 0.01,0.1,1}. */
  String list() {
    return tried.stream().map(Progression::text).collect(Collectors.joining(","));
  }

  /** A number as YAML has it. */
  static String text(double x) {
    BigDecimal exact = new BigDecimal(Double.toString(x)).stripTrailingZeros();
    int magnitude = exact.precision() - exact.scale() - 1;
    return x == 0 || Math.abs(magnitude) < PLAIN
        ? exact.toPlainString()
        : exact.unscaledValue().toString().length() == 1
            ? exact.unscaledValue() + "e" + magnitude
            : exact.movePointLeft(magnitude).toPlainString() + "e" + magnitude;
  }

  private static int digits(double x) {
    return new BigDecimal(Double.toString(x)).stripTrailingZeros().precision();
  }

  /** To two digits, up or down. */
  static double rounded(double x, boolean up) {
    RoundingMode mode = up ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return new BigDecimal(x).round(new MathContext(2, mode)).doubleValue();
  }

  /** Whether texts are numbers. */
  static boolean numbers(List<String> texts) {
    return !texts.isEmpty() && texts.stream().allMatch(Progression::isNumber);
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException word) {
      return false;
    }
  }
}
