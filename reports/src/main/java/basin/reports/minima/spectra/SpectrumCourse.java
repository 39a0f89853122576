package basin.reports.minima.spectra;

import basin.reports.pictures.Thinning;
import basin.reports.study.Clock;
import basin.reports.study.Study;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element.Figure;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Eigenvalues over time with their bounds: of a single group all that were followed, of several the
 * outermost.
 *
 * @param study what is drawn
 * @param looked one trial for each group
 */
record SpectrumCourse(Study study, List<Looked> looked) {
  /** The most groups that are drawn. */
  static final int GROUPS = 4;

  private static final int COLORS = 8;

  Optional<Figure> figure() {
    List<Line> lines = new ArrayList<>();
    looked.stream().limit(GROUPS).forEach(l -> lines.addAll(lines(l)));
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                    "eigenvalues-course",
                    "Eigenvalues of the Hessian over time",
                    "Each line is an eigenvalue of the Hessian of what was descended, of the first trial of a"
                        + " setting; its band, often too thin to be seen, is what it may be off.",
                    new Lines(new Axis(Clock.of(study).unit(), false), new Axis("λ", false), lines))
                .from("curvature.*"));
  }

  private List<Line> lines(Looked one) {
    Curve largest = study.results().curve(one.trial(), SpectrumEnds.LARGEST).orElse(null);
    if (largest == null || largest.values().length < 2) {
      return List.of();
    }
    double[] times = Clock.of(study).read(study.results(), one.trial(), largest);
    List<Line> lines = new ArrayList<>();
    int each = looked.size() == 1 ? Integer.MAX_VALUE : 1;
    lines.addAll(lines(one, times, "curvature.top", "largest", each, 0));
    lines.addAll(lines(one, times, "curvature.bottom", "smallest", each, COLORS));
    return lines;
  }

  /** One for each place in a track's vectors, and the next stroke for the other end. */
  private List<Line> lines(
      Looked one, double[] times, String name, String end, int most, int strokes) {
    double[][] values = values(one, name);
    double[][] bounds = values(one, name + SpectrumEnds.BOUND);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; values.length == times.length && i < Math.min(most, values[0].length); i++) {
      int place = i;
      int[] kept = Thinning.indices(times.length);
      IntToDoubleFunction value = k -> values[k][place];
      boolean bounded = bounds.length == values.length;
      lines.add(
          new Line(
              (looked.size() > 1 ? one.setting().label() + ", " : "") + ordinal(i, end),
              (looked.size() > 1 ? one.setting().color() % COLORS : i % COLORS) + strokes,
              Style.LINE,
              Thinning.pick(times, kept),
              each(kept, value),
              bounded ? each(kept, k -> values[k][place] - bounds[k][place]) : new double[0],
              bounded ? each(kept, k -> values[k][place] + bounds[k][place]) : new double[0]));
    }
    return lines;
  }

  private static double[] each(int[] kept, IntToDoubleFunction number) {
    return Arrays.stream(kept).mapToDouble(number).toArray();
  }

  private static String ordinal(int i, String end) {
    return switch (i) {
      case 0 -> end;
      case 1 -> "second " + end;
      case 2 -> "third " + end;
      default -> (i + 1) + "th " + end;
    };
  }

  private double[][] values(Looked one, String track) {
    return study.results().track(one.trial(), track).map(Track::values).orElse(new double[0][]);
  }
}
