package basin.lab.reference.plot;

import basin.spi.problem.Box;
import java.util.List;
import java.util.Locale;

/**
 * A plot as SVG, in the colours of the page it stands on: classes {@code c0, c1} and {@code l0 …
 * l9}.
 */
public final class PlotSvg {
  private static final int WIDTH = 352;
  private static final int HEIGHT = 180;
  private static final int LEFT = 56;
  private static final int BOTTOM = 22;
  private static final int PAD = 8;
  private static final int LEVELS = 10;
  private static final double MARGIN = 1e-9;

  private PlotSvg() {}

  /** An element {@code svg}. */
  public static String of(Plot plot, String title) {
    boolean curves = plot instanceof Curves;
    int height = curves ? HEIGHT : PAD + WIDTH - LEFT - PAD + BOTTOM;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"".formatted(WIDTH, height));
    svg.append(Markup.of(title)).append("\">");
    if (plot instanceof Curves c) {
      curves(svg, c);
    } else {
      heights(svg, (Heights) plot, height);
    }
    return svg.append("</svg>").toString();
  }

  private static void curves(StringBuilder svg, Curves plot) {
    double low = plot.low();
    double span = Math.max(plot.high() - low, MARGIN);
    double[] x = plot.x();
    double width = x[x.length - 1] - x[0];
    double right = WIDTH - PAD;
    double floor = HEIGHT - BOTTOM;
    if (low < 0 && low + span > 0) {
      double zero = floor - (0 - low) / span * (floor - PAD);
      svg.append(line(LEFT, zero, right, zero));
    }
    if (x[0] < 0) {
      double zero = LEFT + (0 - x[0]) / width * (right - LEFT);
      svg.append(line(zero, PAD, zero, floor));
    }
    for (int c = plot.curves().size() - 1; c >= 0; c--) {
      StringBuilder path = new StringBuilder();
      boolean down = false;
      double[] y = plot.curves().get(c).y();
      for (int i = 0; i < x.length; i++) {
        if (Double.isFinite(y[i])) {
          path.append(down ? 'L' : 'M');
          path.append(decimal(LEFT + (x[i] - x[0]) / width * (right - LEFT))).append(' ');
          path.append(decimal(floor - (y[i] - low) / span * (floor - PAD)));
          down = true;
        } else {
          down = false;
        }
      }
      svg.append("<path class=\"c").append(c).append("\" d=\"").append(path).append("\"/>");
    }
    frame(svg, PlotText.number(low), PlotText.number(plot.high()), floor);
    ends(svg, PlotText.number(x[0]), plot.axis(), PlotText.number(x[x.length - 1]), HEIGHT);
    legend(svg, plot.curves());
  }

  private static void heights(StringBuilder svg, Heights plot, int height) {
    double side = height - BOTTOM - PAD;
    areas(svg, plot, side);
    for (double[] at : plot.minima()) {
      minimum(svg, plot.box(), at, side);
    }
    frame(
        svg,
        PlotText.number(plot.box().bottom()),
        PlotText.number(plot.box().top()),
        height - BOTTOM);
    ends(svg, PlotText.number(plot.box().left()), "", PlotText.number(plot.box().right()), height);
  }

  /** One path for each level, of the cells between it and the next. */
  private static void areas(StringBuilder svg, Heights plot, double side) {
    double[] levels = plot.levels(LEVELS);
    double[][] values = plot.values();
    double cell = side / values.length;
    StringBuilder[] paths = new StringBuilder[LEVELS];
    for (int r = 0; r < values.length; r++) {
      int from = 0;
      for (int c = 1; c <= values[r].length; c++) {
        int share = Heights.share(values[r][from], levels);
        if (c == values[r].length || Heights.share(values[r][c], levels) != share) {
          paths[share] = paths[share] == null ? new StringBuilder() : paths[share];
          cells(paths[share], LEFT + from * cell, PAD + side - (r + 1) * cell, c - from, cell);
          from = c;
        }
      }
    }
    for (int share = 0; share < LEVELS; share++) {
      if (paths[share] != null) {
        svg.append("<path class=\"l").append(share).append("\" d=\"");
        svg.append(paths[share]).append("\"/>");
      }
    }
  }

  /** Neighbours in a row as one rectangle. */
  private static void cells(StringBuilder path, double left, double top, int count, double cell) {
    path.append('M').append(decimal(left)).append(' ').append(decimal(top));
    path.append('h').append(decimal(count * cell)).append('v').append(decimal(cell));
    path.append('H').append(decimal(left)).append('z');
  }

  private static void minimum(StringBuilder svg, Box box, double[] at, double side) {
    double x = LEFT + (at[0] - box.left()) / (box.right() - box.left()) * side;
    double y = PAD + side - (at[1] - box.bottom()) / (box.top() - box.bottom()) * side;
    svg.append("<circle class=\"m\" cx=\"").append(decimal(x)).append("\" cy=\"");
    svg.append(decimal(y)).append("\" r=\"3.5\"/>");
  }

  private static void frame(StringBuilder svg, String low, String high, double floor) {
    text(svg, LEFT - 6, floor, "end", low);
    text(svg, LEFT - 6, PAD + 8, "end", high);
  }

  private static void ends(StringBuilder svg, String left, String axis, String right, int height) {
    text(svg, LEFT, height - 6, "start", left);
    text(svg, (LEFT + WIDTH - PAD) / 2.0, height - 6, "middle", axis);
    text(svg, WIDTH - PAD, height - 6, "end", right);
  }

  private static void legend(StringBuilder svg, List<Curves.Curve> curves) {
    for (int c = 0; c < curves.size() && curves.size() > 1; c++) {
      svg.append("<text class=\"t").append(c).append("\" x=\"").append(LEFT + 6).append("\" y=\"");
      svg.append(PAD + 10 + 14 * c).append("\">").append(Markup.of(curves.get(c).name()));
      svg.append("</text>");
    }
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append("<text x=\"").append(decimal(x)).append("\" y=\"").append(decimal(y));
    svg.append("\" text-anchor=\"").append(anchor).append("\">").append(Markup.of(text));
    svg.append("</text>");
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return "<path class=\"axis\" d=\"M%s %sL%s %s\"/>"
        .formatted(decimal(x1), decimal(y1), decimal(x2), decimal(y2));
  }

  private static String decimal(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
