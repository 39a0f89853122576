package basin.reports.pictures;

import java.util.Arrays;

/**
 * How numbers become colours: by logarithm where all are above 0 and span decades.
 *
 * @param title of the colour bar
 * @param logarithmic whether by logarithm
 */
public record Shade(String title, boolean logarithmic) {
  private static final double DECADE = 10;

  /** Of the numbers of a series. */
  public static Shade of(String series, double... numbers) {
    double[] finite = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
    boolean logarithmic =
        finite.length > 0 && finite[0] > 0 && finite[finite.length - 1] > DECADE * finite[0];
    return new Shade(logarithmic ? "log₁₀ " + series : series, logarithmic);
  }

  /** Of numbers of which differences count, not ratios. */
  public static Shade linear(String series) {
    return new Shade(series, false);
  }

  /** Rows of numbers as they are coloured. */
  public double[][] of(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).map(this::of).toArray())
        .toArray(double[][]::new);
  }

  /** A number as it is coloured. */
  public double of(double x) {
    return logarithmic ? StrictMath.log10(x) : x;
  }
}
