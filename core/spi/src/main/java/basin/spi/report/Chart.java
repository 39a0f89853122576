package basin.spi.report;

import java.util.List;

/** What a {@link Element.Figure} draws. */
public sealed interface Chart {
  /**
   * An axis.
   *
   * @param title what it counts
   * @param logarithmic or else linear
   * @param marks names of places, in the stead of numbers; none for an axis of numbers
   */
  record Axis(String title, boolean logarithmic, List<Mark> marks) {
    /** An axis of numbers. */
    public Axis(String title, boolean logarithmic) {
      this(title, logarithmic, List.of());
    }
  }

  /**
   * A name on an {@link Axis}. Where there is no room for all of them, none is shown.
   *
   * @param at the place that it names
   * @param label its name
   */
  record Mark(double at, String label) {}

  /**
   * Lines and points over two axes.
   *
   * @param x horizontal axis; it alone may have marks
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
    LINE_AND_POINTS,
    /** Each value holds until the next; so does its band. */
    STEPS,
    /** A short upright stroke at each point: something left sight there. */
    STROKES
  }

  /**
   * Several pictures over the same axes, in one legend: lines of one colour and label belong
   * together, however many panels they are in.
   *
   * @param x horizontal axis of all
   * @param y vertical axis of all
   * @param panels in the order in which they are read
   */
  record Panels(Axis x, Axis y, List<Panel> panels) implements Chart {}

  /**
   * One of {@link Panels}.
   *
   * @param title what it is for
   * @param lines what is drawn
   */
  record Panel(String title, List<Line> lines) {}

  /**
   * Mean ranks with what they do not tell apart, after Demšar 2006: names whose ranks differ by
   * less than the critical difference are joined by a bar.
   *
   * @param x title of the axis of ranks
   * @param names best first
   * @param ranks mean rank of each name
   * @param critical difference from which on two ranks are told apart
   * @param joined first and last index of each run of names that are not told apart
   */
  record Ranks(String x, List<String> names, double[] ranks, double critical, List<int[]> joined)
      implements Chart {}

  /**
   * Shares of one, stacked over a budget.
   *
   * @param x what they are over
   * @param y what is shared out
   * @param at where, rising
   * @param shares from the bottom up; together 1 at each place
   */
  record Shares(Axis x, String y, double[] at, List<Share> shares) implements Chart {}

  /**
   * One of {@link Shares}.
   *
   * @param label in the legend
   * @param color index of the colour
   * @param values at each place
   */
  record Share(String label, int color, double[] values) {}

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
   * Several maps over the same rows and columns, in one scale of colours: what a third thing does
   * to two others, none of which is a number.
   *
   * @param x title of the columns' axis
   * @param columns labels of the columns
   * @param y title of the rows' axis
   * @param rows labels of the rows, bottom first
   * @param maps in the order in which they are read
   * @param scale title of the colour bar, shared with each {@link HeatMap} of the same
   */
  record HeatMaps(
      String x, List<String> columns, String y, List<String> rows, List<Tile> maps, String scale)
      implements Chart {}

  /**
   * One of {@link HeatMaps}.
   *
   * @param title what it is for
   * @param values rows × columns; NaN is left blank
   */
  record Tile(String title, double[][] values) {}

  /**
   * Colour over two numbers, in pictures over the same axes and in one scale of colours, which all
   * of a report with a {@code scale} of the same title share.
   *
   * @param x horizontal axis of all
   * @param y vertical axis of all
   * @param scale what the colour says; zeros have the first colour of a logarithmic one
   * @param least known lower end of the scale; NaN if the values are to say it
   * @param most known upper end of the scale; NaN if the values are to say it
   * @param fields in the order in which they are read
   */
  record Fields(Axis x, Axis y, Axis scale, double least, double most, List<Field> fields)
      implements Chart {}

  /**
   * One of {@link Fields}.
   *
   * @param title what it is for
   * @param x places of the columns, rising; each cell ends halfway to the next
   * @param y places of the rows, rising
   * @param names of the rows for whoever points at one, or an empty list
   * @param values rows × columns, never by logarithm; NaN is left blank
   * @param over lines and points over the cells
   */
  record Field(
      String title,
      double[] x,
      double[] y,
      List<String> names,
      double[][] values,
      List<Line> over) {}

  /**
   * Distributions one above the other, in panels over the same axis. Each is known by points and
   * the shares below them; its height says how densely numbers lie there, the highest of each being
   * equally high.
   *
   * @param x axis of the numbers
   * @param y what tells distributions apart
   * @param shares below the points of each distribution, rising
   * @param panels in the order in which they are read
   */
  record Ridges(Axis x, String y, double[] shares, List<RidgePanel> panels) implements Chart {}

  /**
   * One of the panels of {@link Ridges}.
   *
   * @param title what it is for
   * @param ridges from the bottom up
   */
  record RidgePanel(String title, List<Ridge> ridges) {}

  /**
   * One of {@link Ridges}.
   *
   * @param label beside it
   * @param points one for each share, rising
   */
  record Ridge(String label, double[] points) {}

  /**
   * Panels in which a line moves: the reader plays it or goes to a time, and sees the last one
   * before and on paper.
   *
   * @param x horizontal axis of all
   * @param y vertical axis of all
   * @param clock what time is counted in: {@code epoch}
   * @param times one for each place of the lines
   * @param scenes in the order in which they are read
   */
  record Film(Axis x, Axis y, String clock, double[] times, List<Scene> scenes) implements Chart {}

  /**
   * One of the panels of a {@link Film}.
   *
   * @param title what it is for
   * @param still lines that stand still
   * @param label of the line that moves, in the legend
   * @param color index of its colour
   * @param x its abscissae
   * @param frames its ordinates at each time; NaN where there are none
   */
  record Scene(
      String title, List<Line> still, String label, int color, double[] x, double[][] frames) {}

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
   * @param shared whether all of a report with the same {@code scale} that say so share one scale
   *     of colours, so that they can be compared
   */
  record Contours(
      String xTitle,
      String yTitle,
      double[] x,
      double[] y,
      double[][] heights,
      String scale,
      List<Line> paths,
      boolean shared)
      implements Chart {
    /** Levels in colours of their own. */
    public Contours(
        String xTitle,
        String yTitle,
        double[] x,
        double[] y,
        double[][] heights,
        String scale,
        List<Line> paths) {
      this(xTitle, yTitle, x, y, heights, scale, paths, false);
    }
  }

  /**
   * The same levels as a surface seen from above and aside, and the paths on it.
   *
   * @param levels what is drawn
   */
  record Relief(Contours levels) implements Chart {}

  /**
   * The regions of a plane, each in its colour, with points over them.
   *
   * @param xTitle first coordinate
   * @param yTitle second coordinate
   * @param x grid of the first coordinate
   * @param y grid of the second coordinate
   * @param regions y × x, the number of a region; −1 where there is none
   * @param labels of the regions, in the legend
   * @param paths over the regions
   */
  record Regions(
      String xTitle,
      String yTitle,
      double[] x,
      double[] y,
      int[][] regions,
      List<String> labels,
      List<Line> paths)
      implements Chart {}
}
