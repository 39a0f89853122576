package basin.reports.pictures;

import java.util.Arrays;

/**
 * How heights become colours: as they are, or by logarithm above the lowest where they span more
 * than three decades and a valley floor would be one colour.
 *
 * @param lowest height
 * @param floor heights above the lowest count as at least this much, so that each has a logarithm;
 *     0 to leave heights as they are
 */
public record Leveling(double lowest, double floor) {
  private static final double DECADES = 1e3;

  /** That of some heights; those that are not finite do not count. */
  public static Leveling of(double[] heights) {
    double[] finite = Arrays.stream(heights).filter(Double::isFinite).sorted().toArray();
    if (finite.length == 0) {
      return new Leveling(0, 0);
    }
    double lowest = finite[0];
    double above =
        Arrays.stream(finite).map(h -> h - lowest).filter(h -> h > 0).findFirst().orElse(0);
    double tenth = finite[finite.length / 10] - lowest;
    boolean wide = tenth > 0 && finite[finite.length - 1] - lowest > DECADES * above;
    return new Leveling(lowest, wide ? Math.max(above, tenth * 0.01) : 0);
  }

  /** Rows of heights as they are drawn. */
  public double[][] heights(double[][] rows) {
    return Arrays.stream(rows)
        .map(r -> Arrays.stream(r).map(this::height).toArray())
        .toArray(double[][]::new);
  }

  /** What an axis of such heights is called, f being what is drawn. */
  public String title() {
    return floor > 0 ? "log₁₀(f − min)" : "f";
  }

  private double height(double h) {
    return floor > 0 ? StrictMath.log10(Math.max(h - lowest, floor)) : h;
  }
}
