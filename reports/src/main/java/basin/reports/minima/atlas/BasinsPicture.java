package basin.reports.minima.atlas;

import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Regions;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From where the gradient's flow ends in which minimum.
 *
 * @param study it is part of
 * @param shares how often each minimum was ended in
 * @param suffix of the figure's name
 */
record BasinsPicture(Study study, Shares shares, String suffix) {
  /** As many minima have a colour of their own; those beyond share the last. */
  private static final int COLOURS = 8;

  private static final double[] NONE = new double[0];

  private Charted charted() {
    return shares.charted();
  }

  /** Empty if no picture was asked for, or it is not complete. */
  Optional<Element> figure() {
    List<double[]> rows = charted().basins();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    int[][] regions = new int[rows.size()][];
    long[] pixels = new long[charted().minima() + 1];
    long all = 0;
    for (int row = 0; row < regions.length; row++) {
      regions[row] = new int[rows.get(row).length];
      for (int column = 0; column < regions[row].length; column++) {
        int minimum = (int) rows.get(row)[column];
        regions[row][column] = minimum < 0 ? -1 : Math.min(minimum, COLOURS - 1);
        pixels[minimum < 0 ? charted().minima() : minimum]++;
        all++;
      }
    }
    return Optional.of(
        new Figure(
                study.named("basins" + suffix),
                "Basins of attraction",
                "Each start has the colour of the minimum that the gradient's flow leads to from it;"
                    + " dots are the minima. "
                    + sizes(pixels, all),
                new Regions(
                    "x₁",
                    "x₂",
                    charted().grid("x"),
                    charted().grid("y"),
                    regions,
                    labels(),
                    minima()),
                List.of())
            .fromAnalysis("atlas"));
  }

  private String sizes(long[] pixels, long all) {
    List<String> parts = new ArrayList<>();
    for (int m = 0; m < Math.min(charted().minima(), COLOURS - 1); m++) {
      parts.add(
          "minimum "
              + (m + 1)
              + (m == 0 ? " has " : " ")
              + Prose.number(Math.rint(1000.0 * pixels[m] / all) / 10)
              + " %");
    }
    String lost =
        pixels[charted().minima()] == 0
            ? ""
            : " From "
                + Prose.number(Math.rint(1000.0 * pixels[charted().minima()] / all) / 10)
                + " %, left blank, it leads to none of the table.";
    return "Of the picture " + Prose.list(parts) + "." + lost;
  }

  private List<String> labels() {
    double[] loss = charted().numbers("minimum.loss");
    List<String> labels = new ArrayList<>();
    for (int m = 0; m < Math.min(loss.length, COLOURS); m++) {
      boolean shared = m == COLOURS - 1 && loss.length > COLOURS;
      labels.add(
          shared
              ? "others"
              : "minimum "
                  + (m + 1)
                  + ", loss "
                  + Prose.number(m < shares.best() ? shares.least() : loss[m]));
    }
    return labels;
  }

  private List<Line> minima() {
    List<Line> dots = new ArrayList<>();
    for (int m = 0; m < charted().minima(); m++) {
      double[] point = charted().point(m);
      dots.add(
          new Line(
              "minimum " + (m + 1),
              Math.min(m, COLOURS - 1),
              Style.POINTS,
              new double[] {point[0]},
              new double[] {point[1]},
              NONE,
              NONE));
    }
    return dots;
  }
}
