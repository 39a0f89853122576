package basin.reports.minima;

import basin.reports.pictures.Leveling;
import basin.reports.pictures.Thinning;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Chart.Contours;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Level lines of two-dimensional problems with the paths of the trials over them; trials on the
 * same landscape share a picture.
 *
 * @param study what is drawn
 */
record Paths(Study study) {
  /** The most pictures. */
  static final int PICTURES = 6;

  /** The most paths in one picture. */
  static final int PATHS = 24;

  List<Element> elements() {
    List<Picture> pictures = pictures();
    List<Element> elements = new ArrayList<>();
    for (Picture picture : pictures.subList(0, Math.min(PICTURES, pictures.size()))) {
      elements.add(figure(picture, elements.size() + 1));
    }
    if (pictures.size() > PICTURES) {
      elements.add(
          new Paragraph(
              "Only the first " + PICTURES + " of " + pictures.size() + " landscapes are drawn."));
    }
    return elements;
  }

  /**
   * The widest landscapes first, those of diverged trials last; each trial joins one of the same
   * problem that agrees, for two that differ little beside their heights may be two.
   */
  private List<Picture> pictures() {
    Map<TrialRecord, Landscape> landscapes = new LinkedHashMap<>();
    shownTrials().forEach(t -> Landscape.of(study, t).ifPresent(l -> landscapes.put(t, l)));
    List<Picture> pictures = new ArrayList<>();
    landscapes.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<TrialRecord, Landscape> e) ->
                        Study.ended(e.getKey(), Outcome.DIVERGED))
                .thenComparing(e -> -e.getValue().area()))
        .forEach(e -> join(pictures, e.getKey(), e.getValue()));
    return pictures;
  }

  private List<TrialRecord> shownTrials() {
    Set<TrialRecord> trials =
        shown().stream().flatMap(s -> s.trials().stream()).collect(Collectors.toSet());
    return study.finished().stream().filter(trials::contains).toList();
  }

  private static void join(List<Picture> pictures, TrialRecord trial, Landscape landscape) {
    pictures.stream()
        .filter(p -> p.data().equals(trial.configuration().data()))
        .filter(p -> p.landscape().agrees(landscape))
        .findFirst()
        .ifPresentOrElse(
            p -> p.trials().add(trial),
            () -> pictures.add(new Picture(landscape, new ArrayList<>(List.of(trial)))));
  }

  private Figure figure(Picture picture, int number) {
    Landscape landscape = picture.landscape();
    List<Line> lines = new ArrayList<>();
    List<TrialRecord> order = firstOfEachSetting(picture.trials());
    for (TrialRecord trial : order) {
      if (lines.size() < PATHS) {
        study
            .results()
            .track(trial, "trajectory")
            .map(t -> line(trial, t, landscape))
            .ifPresent(lines::add);
      }
    }
    Leveling leveling = Leveling.of(landscape.heights());
    return new Figure(
        "paths-" + number,
        "Paths over the level lines" + of(picture, number),
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

  /** What they are paths on, where not all are on the same. */
  private String of(Picture picture, int number) {
    if (study.severalData()) {
      return " of " + picture.trials().get(0).configuration().dataLabel();
    }
    return number > 1 ? ", landscape " + number : "";
  }

  /** What stands for each group; of a single group, every setting. */
  private List<Setting> shown() {
    return study.oneGroup()
        ? study.competitors().stream().map(g -> g.settings().get(0)).toList()
        : study.groups().stream()
            .map(g -> Ranking.chosen(study, g).orElse(g.settings().get(0)))
            .toList();
  }

  /** One path of each setting before the second of any, so that a limit hits all alike. */
  private List<TrialRecord> firstOfEachSetting(List<TrialRecord> trials) {
    List<TrialRecord> order = new ArrayList<>();
    List<List<TrialRecord>> settings =
        shown().stream().map(s -> s.trials().stream().filter(trials::contains).toList()).toList();
    int longest = settings.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<TrialRecord> setting : settings) {
        setting.stream().skip(i).findFirst().ifPresent(order::add);
      }
    }
    return order;
  }

  private Line line(TrialRecord trial, Track track, Landscape landscape) {
    double[][] points =
        Arrays.stream(track.values())
            .takeWhile(p -> p.length == 2 && landscape.near(p[0], p[1]))
            .toArray(double[][]::new);
    int[] kept = Thinning.indices(points.length);
    double[] none = {};
    Setting setting =
        shown().stream().filter(s -> s.trials().contains(trial)).findFirst().orElseThrow();
    return new Line(
        setting.label(),
        setting.color(),
        Style.LINE_AND_POINTS,
        Arrays.stream(kept).mapToDouble(i -> points[i][0]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> points[i][1]).toArray(),
        none,
        none);
  }

  private String reading(int all, int drawn) {
    String text =
        "Lines of equal loss, the stronger the colour the lower. Each path runs from a ring, its start, to a"
            + " large dot, its end; one that leaves far beyond the picture is cut there.";
    String which =
        study.groups().stream().anyMatch(Group::tuned) && !study.oneGroup()
            ? " Each group is shown at its chosen setting."
            : "";
    return text + which + (drawn < all ? " Drawn are " + drawn + " of " + all + " paths." : "");
  }

  /** A landscape and the trials whose paths are drawn over it. */
  private record Picture(Landscape landscape, List<TrialRecord> trials) {
    String data() {
      return trials.get(0).configuration().data();
    }
  }
}
