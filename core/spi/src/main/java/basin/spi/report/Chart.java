package basin.spi.report;

import java.util.List;

/** What a {@link Element.Figure} draws. */
public sealed interface Chart {
  /** An axis. */
  record Axis(String title, boolean logarithmic) {}

  /**
   * Lines and points over two axes.
   *
   * @param x horizontal axis
   * @param y vertical axis
   * @param lines what is drawn
   */
  record Lines(Axis x, Axis y, List<Line> lines) implements Chart {}

  /**
   * A line, a band or points. Limits are drawn as a band along a line, and as error bars where
   * points are drawn.
   *
   * @param label in the legend
   * @param color index of the colour; equal indices share a colour within a report
   * @param style how it is drawn
   * @param x abscissae
   * @param y ordinates
   * @param low lower limits, or an empty array
   * @param high upper limits, or an empty array
   */
  record Line(
      String label, int color, Style style, double[] x, double[] y, double[] low, double[] high) {}

  /** How a {@link Line} is drawn. */
  enum Style {
    /** Joined by lines. */
    LINE,
    /** Points alone. */
    POINTS,
    /** Points joined by lines. */
    LINE_AND_POINTS
  }

  /**
   * Colour over rows and columns. All maps of a report with the same {@code scale} share one scale
   * of colours, so that they can be compared.
   *
   * @param x title of the columns' axis
   * @param columns labels of the columns
   * @param y title of the rows' axis
   * @param rows labels of the rows, bottom first
   * @param values rows × columns; NaN is left blank
   * @param scale title of the colour bar
   */
  record HeatMap(
      String x, List<String> columns, String y, List<String> rows, double[][] values, String scale)
      implements Chart {}

  /**
   * Level lines with paths over them.
   *
   * @param xTitle first coordinate
   * @param yTitle second coordinate
   * @param x grid of the first coordinate
   * @param y grid of the second coordinate
   * @param heights y × x
   * @param scale title of the colour bar
   * @param paths over the levels
   */
  record Contours(
      String xTitle,
      String yTitle,
      double[] x,
      double[] y,
      double[][] heights,
      String scale,
      List<Line> paths)
      implements Chart {}
}
