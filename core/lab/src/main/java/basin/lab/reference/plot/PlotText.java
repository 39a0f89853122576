package basin.lab.reference.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plot in letters, for a terminal. */
public final class PlotText {
  private static final int COLUMNS = 56;
  private static final int ROWS = 12;
  private static final int MAP_COLUMNS = 48;
  private static final int MAP_ROWS = 20;
  private static final String SHADES = " ░▒▓█";
  private static final int APART = 3;
  private static final double MARGIN = 1e-9;

  private PlotText() {}

  /** The lines of a plot. */
  public static List<String> of(Plot plot) {
    return plot instanceof Curves curves ? curves(curves) : heights((Heights) plot);
  }

  private static List<String> curves(Curves plot) {
    Braille braille = new Braille(COLUMNS, ROWS);
    double low = plot.low();
    double span = Math.max(plot.high() - low, MARGIN);
    double[] x = plot.x();
    double width = x[x.length - 1] - x[0];
    for (int c = 0; c < plot.curves().size(); c++) {
      double[] y = plot.curves().get(c).y();
      for (int i = 0; i < x.length; i++) {
        double at = (x[i] - x[0]) / width;
        if (c == 0) {
          braille.stroke(at, (y[Math.max(0, i - 1)] - low) / span, (y[i] - low) / span);
        } else if (i % APART == 0) {
          braille.stroke(at, (y[i] - low) / span, (y[i] - low) / span);
        }
      }
    }
    String top = number(plot.high());
    String bottom = number(low);
    int room = Math.max(top.length(), bottom.length());
    List<String> lines = new ArrayList<>();
    List<String> rows = braille.rows();
    for (int r = 0; r < rows.size(); r++) {
      String mark = r == 0 ? top : r == rows.size() - 1 ? bottom : "";
      lines.add(" ".repeat(room - mark.length()) + mark + " ┤" + rows.get(r).stripTrailing());
    }
    lines.add(
        " ".repeat(room + 2) + ends(number(x[0]), plot.axis(), number(x[x.length - 1]), COLUMNS));
    if (plot.curves().size() > 1) {
      lines.add(
          " ".repeat(room + 2)
              + plot.curves().stream()
                  .map(Curves.Curve::name)
                  .collect(Collectors.joining(", dotted: ")));
    }
    return lines;
  }

  private static List<String> heights(Heights plot) {
    double[] levels = plot.levels(SHADES.length());
    char[][] letters = new char[MAP_ROWS][MAP_COLUMNS];
    double[][] values = plot.values();
    for (int r = 0; r < MAP_ROWS; r++) {
      for (int c = 0; c < MAP_COLUMNS; c++) {
        double value =
            values[(2 * r + 1) * values.length / (2 * MAP_ROWS)][
                (2 * c + 1) * values[0].length / (2 * MAP_COLUMNS)];
        letters[r][c] = SHADES.charAt(Heights.share(value, levels));
      }
    }
    for (double[] at : plot.minima()) {
      int c =
          cell((at[0] - plot.box().left()) / (plot.box().right() - plot.box().left()), MAP_COLUMNS);
      int r =
          cell((at[1] - plot.box().bottom()) / (plot.box().top() - plot.box().bottom()), MAP_ROWS);
      letters[r][c] = '×';
    }
    String top = number(plot.box().top());
    String bottom = number(plot.box().bottom());
    int room = Math.max(top.length(), bottom.length());
    List<String> lines = new ArrayList<>();
    for (int r = MAP_ROWS - 1; r >= 0; r--) {
      String mark = r == MAP_ROWS - 1 ? top : r == 0 ? bottom : "";
      lines.add(
          " ".repeat(room - mark.length()) + mark + " ┤" + new String(letters[r]).stripTrailing());
    }
    lines.add(
        " ".repeat(room + 2)
            + ends(number(plot.box().left()), "", number(plot.box().right()), MAP_COLUMNS));
    lines.add(
        " ".repeat(room + 2)
            + "dark is high, a fifth of the plane each"
            + (plot.minima().isEmpty() ? "" : "; × a minimum"));
    return lines;
  }

  private static int cell(double share, int cells) {
    return Math.max(0, Math.min(cells - 1, (int) (share * cells)));
  }

  private static String ends(String left, String middle, String right, int width) {
    int gap = Math.max(2, width - left.length() - middle.length() - right.length());
    return left + " ".repeat(gap / 2) + middle + " ".repeat(gap - gap / 2) + right;
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3g", value == 0 ? 0.0 : value);
    boolean plain = text.contains(".") && !text.contains("e");
    return plain ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
