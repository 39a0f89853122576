package basin.reports.statistics;

import java.util.Arrays;

/** The scale on which numbers are averaged and compared. */
public enum Scale {
  /** Means and differences of the numbers. */
  LINEAR,
  /** Means and differences of their logarithms: geometric means and ratios. */
  LOGARITHMIC;

  /** On to the scale. */
  public double map(double x) {
    return this == LINEAR ? x : StrictMath.log(x);
  }

  /** Off the scale again. */
  public double unmap(double y) {
    return this == LINEAR ? y : StrictMath.exp(y);
  }

  /** The median over the scale: of an even number, between the two in the middle. */
  public double median(double... values) {
    return unmap(mapped(values).median());
  }

  /** An interval off the scale again. */
  public Interval unmap(Interval i) {
    return new Interval(unmap(i.center()), unmap(i.low()), unmap(i.high()));
  }

  private Sample mapped(double... values) {
    return new Sample(Arrays.stream(values).map(this::map).toArray());
  }
}
