package basin.reports.study;

import basin.reports.statistics.Best;
import basin.reports.statistics.Counts;
import basin.reports.statistics.Interval;
import basin.reports.statistics.Rounding;
import basin.reports.statistics.Sample;
import basin.reports.statistics.Scale;
import java.util.Arrays;

/**
 * How a series is averaged and compared: the same throughout a report.
 *
 * <pre>
 * accuracy, top-k                   as it is, limits cut at 0 and 1, put back on the grid of counts
 * precision, recall, f1             as it is, limits cut at 0 and 1
 * a loss above 0 wherever it ends   by logarithm: geometric means and ratios; errors alike
 * a loss never below 0              as it is, lower limit cut at 0
 * anything else                     as it is
 * </pre>
 *
 * @param scale of means and differences
 * @param least the smallest value there can be; −∞ if not known
 * @param most the largest value there can be; ∞ if not known
 * @param noise a loss up to this is 0 but for rounding: the last digit of the loss that trials
 *     start from. A single such value decides a geometric mean, so there is none where one occurs
 * @param counts the grid of the values of an accuracy
 */
public record Measure(Scale scale, double least, double most, double noise, Counts counts) {
  /** The share of a starting loss that is lost in rounding. */
  static final double LAST_DIGIT = 1e-15;

  /** Of values that lie on no grid. */
  static final Counts NOT_COUNTED = new Counts(0);

  private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

  /** Of shares. */
  public static Measure share(Counts counts) {
    return new Measure(Scale.LINEAR, 0, 1, 0, counts);
  }

  /** Of a loss that ends above its noise everywhere. */
  public static Measure loss(double noise) {
    return new Measure(Scale.LOGARITHMIC, 0, UNBOUNDED, noise, NOT_COUNTED);
  }

  /** Of a loss that is 0 somewhere, and of anything else that is never negative. */
  public static Measure amount(double noise) {
    return new Measure(Scale.LINEAR, 0, UNBOUNDED, noise, NOT_COUNTED);
  }

  /** Of numbers of which nothing is known. */
  public static Measure plain() {
    return new Measure(Scale.LINEAR, -UNBOUNDED, UNBOUNDED, 0, NOT_COUNTED);
  }

  /** Whether means are geometric and differences ratios. */
  public boolean byRatio() {
    return scale == Scale.LOGARITHMIC;
  }

  /** Whether values are shares. */
  public boolean share() {
    return most == 1;
  }

  /** The mean of values alone. */
  double center(double... values) {
    return scale.unmap(mapped(values).mean());
  }

  /** The mean of values with its limits; without limits where all values are the same. */
  public Interval mean(double... values) {
    return mean(Best.ONLY, values);
  }

  /** The mean with limits that allow for its having been picked. */
  public Interval mean(Best choice, double... values) {
    Sample mapped = mapped(values);
    Interval mean =
        Arrays.stream(values).allMatch(v -> same(v, values[0]))
            ? Interval.point(mapped.mean())
            : choice.mean(mapped);
    return scale.unmap(mean).within(least, most);
  }

  private Sample mapped(double... values) {
    return new Sample(Arrays.stream(values).map(scale::map).toArray());
  }

  /** A difference on the scale, back in the series' own unit or as a ratio. */
  public Interval difference(Interval mapped) {
    Interval unmapped = scale.unmap(mapped);
    return byRatio() ? unmapped : unmapped.within(least - most, most - least);
  }

  /** Whether a value is 0 but for rounding. */
  public boolean vanishes(double value) {
    return least == 0 && !share() && Math.abs(value) <= noise;
  }

  /** Whether two values are the same but for rounding. */
  public boolean same(double a, double b) {
    return Rounding.same(a, b) || vanishes(a) && vanishes(b);
  }

  /** Up to which size a difference of values on the scale is rounding. */
  public double tolerance(double... values) {
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return byRatio() ? Rounding.SHARE : Math.max(noise, Rounding.SHARE * largest);
  }

  /** A value as it is averaged and compared. */
  double settled(double value) {
    return counts.settled(value);
  }
}
