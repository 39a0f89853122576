package basin.reports.statistics;

import java.util.Arrays;

/** The scale on which numbers are averaged and compared. */
public enum Scale {
  /** Means and differences of the numbers. */
  LINEAR,
  /** Means and differences of their logarithms: geometric means and ratios. */
  LOGARITHMIC;

  /** The span of values, as a ratio, from which positive values are compared by ratio. */
  public static final double WIDE = 100;

  /** Logarithmic if all values are positive and span a ratio of {@link #WIDE} or more. */
  public static Scale of(double... values) {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    return low > 0 && high >= WIDE * low ? LOGARITHMIC : LINEAR;
  }

  /** On to the scale. */
  public double map(double x) {
    return this == LINEAR ? x : StrictMath.log(x);
  }

  /** Off the scale again. */
  public double unmap(double y) {
    return this == LINEAR ? y : StrictMath.exp(y);
  }

  /** The mean over the scale, with its limits, in the numbers' own unit. */
  public Interval mean(double... values) {
    return unmap(Interval.ofMean(new Sample(Arrays.stream(values).map(this::map).toArray())));
  }

  /** An interval off the scale again. */
  public Interval unmap(Interval i) {
    return new Interval(unmap(i.center()), unmap(i.low()), unmap(i.high()));
  }
}
