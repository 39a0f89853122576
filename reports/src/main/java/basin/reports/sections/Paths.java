package basin.reports.sections;

import basin.reports.study.Study;
import basin.spi.report.Chart.Contours;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.TrialRecord;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Level lines of two-dimensional problems with the paths of the trials over them; trials that share
 * a landscape share a picture.
 *
 * @param study what is drawn
 */
record Paths(Study study) {
  /** The most pictures. */
  static final int PICTURES = 6;

  /** The most paths in one picture. */
  static final int PATHS = 24;

  List<Element> elements() {
    Map<Landscape, List<TrialRecord>> landscapes = landscapes();
    List<Element> elements = new ArrayList<>();
    landscapes.entrySet().stream()
        .limit(PICTURES)
        .forEach(e -> elements.add(figure(e.getKey(), e.getValue(), elements.size() + 1)));
    if (landscapes.size() > PICTURES) {
      elements.add(
          new Paragraph(
              "Only the first "
                  + PICTURES
                  + " of "
                  + landscapes.size()
                  + " landscapes are drawn."));
    }
    return elements;
  }

  private Map<Landscape, List<TrialRecord>> landscapes() {
    Map<Landscape, List<TrialRecord>> landscapes = new LinkedHashMap<>();
    for (TrialRecord trial : study.finished()) {
      Landscape.of(study, trial)
          .ifPresent(l -> landscapes.computeIfAbsent(l, key -> new ArrayList<>()).add(trial));
    }
    return landscapes;
  }

  private Figure figure(Landscape landscape, List<TrialRecord> trials, int number) {
    List<Line> lines = new ArrayList<>();
    List<TrialRecord> order = firstOfEachSetting(trials);
    for (TrialRecord trial : order) {
      if (lines.size() < PATHS) {
        study.results().track(trial, "trajectory").map(t -> line(trial, t)).ifPresent(lines::add);
      }
    }
    Leveling leveling = Leveling.of(landscape.heights());
    return new Figure(
        "paths-" + number,
        "Paths over the level lines" + (number > 1 ? ", landscape " + number : ""),
        reading(order.size(), lines.size()),
        new Contours(
            "x₁",
            "x₂",
            landscape.x(),
            landscape.y(),
            leveling.heights(landscape.rows()),
            leveling.title(),
            lines));
  }

  /** One path of each setting before the second of any, so that a limit hits all alike. */
  private List<TrialRecord> firstOfEachSetting(List<TrialRecord> trials) {
    List<TrialRecord> order = new ArrayList<>();
    List<List<TrialRecord>> settings =
        study.settings().stream()
            .map(s -> s.trials().stream().filter(trials::contains).toList())
            .toList();
    int longest = settings.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<TrialRecord> setting : settings) {
        setting.stream().skip(i).findFirst().ifPresent(order::add);
      }
    }
    return order;
  }

  private Line line(TrialRecord trial, Track track) {
    double[][] points =
        Arrays.stream(track.values())
            .filter(p -> p.length == 2 && Double.isFinite(p[0]) && Double.isFinite(p[1]))
            .toArray(double[][]::new);
    int[] kept = Thinning.indices(points.length);
    double[] none = {};
    var setting = study.settingOf(trial);
    return new Line(
        setting.label(),
        setting.color(),
        Style.LINE_AND_POINTS,
        Arrays.stream(kept).mapToDouble(i -> points[i][0]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> points[i][1]).toArray(),
        none,
        none);
  }

  private static String reading(int all, int drawn) {
    String text =
        "Lines of equal loss, the darker the lower; each path runs from its start to its end point, the larger dot.";
    return drawn < all ? text + " Drawn are " + drawn + " of " + all + " paths." : text;
  }
}
