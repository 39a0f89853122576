package basin.reports.minima;

import basin.reports.convergence.Progress;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.report.TrialRecord;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The data and what was fitted to them, for problems of one input and one output. */
@Doc("Data and fitted curves, for problems of one input and one output.")
public record Fit() implements Section {
  @Override
  public String title() {
    return "Fit";
  }

  @Override
  public List<Element> write(Results results) {
    List<Element> elements = new ArrayList<>();
    Study.of(results).parts().forEach(part -> figure(part).ifPresent(elements::add));
    return elements;
  }

  private static Optional<Figure> figure(Study study) {
    List<Line> lines = new ArrayList<>();
    int fits = 0;
    for (Score score : Ranking.of(study).best()) {
      Optional<Fitted> fitted = fitted(study, score.setting());
      fits += fitted.isPresent() ? 1 : 0;
      if (lines.isEmpty()) {
        fitted.map(Fitted::data).ifPresent(lines::add);
      }
      if (lines.size() <= Progress.LIMIT) {
        fitted.map(f -> f.line(score.setting())).ifPresent(lines::add);
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(figure(study, lines, fits));
  }

  private static Figure figure(Study study, List<Line> lines, int fits) {
    int drawn = lines.size() - 1;
    return new Figure(
        study.named("fit"),
        study.titled("Data and fitted curves"),
        "Dots are the data; each line is what the first trial of a setting says at the end."
            + (drawn < fits ? " Drawn are the first " + drawn + " of " + fits + "." : ""),
        new Lines(new Axis("input", false), new Axis("output", false), lines));
  }

  private static Optional<Fitted> fitted(Study study, Setting setting) {
    return setting.trials().stream().flatMap(t -> Fitted.of(study, t).stream()).findFirst();
  }

  /** What the fit probe recorded of one trial, in the order of the inputs. */
  private record Fitted(double[] x, double[] y, double[] output) {
    static Optional<Fitted> of(Study study, TrialRecord trial) {
      Optional<double[]> x = study.lastVector(trial, "fit.x");
      Optional<double[]> y = study.lastVector(trial, "fit.y");
      Optional<double[]> output = study.lastVector(trial, "fit.output");
      return x.isPresent() && y.isPresent() && output.isPresent()
          ? Optional.of(new Fitted(x.get(), y.get(), output.get()))
              .filter(Fitted::fits)
              .map(Fitted::sorted)
          : Optional.empty();
    }

    Line data() {
      double[] none = {};
      return new Line("data", -1, Style.POINTS, x, y, none, none);
    }

    Line line(Setting setting) {
      double[] none = {};
      return new Line(setting.label(), setting.color(), Style.LINE, x, output, none, none);
    }

    private boolean fits() {
      return x.length > 0 && x.length == y.length && x.length == output.length;
    }

    private Fitted sorted() {
      int[] order =
          IntStream.range(0, x.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> x[i]))
              .mapToInt(i -> i)
              .toArray();
      return new Fitted(pick(x, order), pick(y, order), pick(output, order));
    }

    private static double[] pick(double[] values, int[] order) {
      return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }
  }
}
