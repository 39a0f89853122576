package basin.reports.sections;

import basin.reports.sections.EndPoint.Kind;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Tone;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where the trials ended: at a minimum, a saddle, or nowhere in particular. */
@Doc("What kind of point each trial ended at, and the paths on problems of two dimensions.")
public record LocalMinima() implements Section {
  @Override
  public String title() {
    return "Local minima";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Element> elements = new ArrayList<>();
    if (study.curves().contains("curvature.gradient-norm")) {
      Alike verdicts = new Alike();
      study.groups().forEach(g -> judge(study, g, verdicts));
      elements.addAll(verdicts.verdicts());
      elements.add(new Note("How this is judged", EndPoint.RULE));
      elements.add(table(study));
    } else {
      elements.add(new Paragraph(absent(study)));
    }
    elements.addAll(new Destinations(study).elements());
    elements.addAll(new Paths(study).elements());
    return elements;
  }

  private static String absent(Study study) {
    return study.finished().stream().noneMatch(LocalMinima::judged)
        ? "No trial came to an end that could be judged."
        : "The curvature at the end points was not measured; the probe “curvature: {at: end}” does.";
  }

  static EndPoint endPoint(Study study, TrialRecord trial) {
    return new EndPoint(
        study.last(trial, "train.loss"),
        study.last(trial, "curvature.gradient-norm"),
        study.last(trial, "curvature.smallest"),
        study.last(trial, "curvature.largest"),
        study.last(trial, "curvature.asymmetry"));
  }

  private static void judge(Study study, Group group, Alike verdicts) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    group.settings().stream()
        .flatMap(s -> judged(s).stream())
        .forEach(t -> counts.merge(endPoint(study, t).kind(), 1, Integer::sum));
    verdicts.add(tone(counts), group.label(), counted(counts), example(study, group));
  }

  private static String counted(Map<Kind, Integer> counts) {
    int all = counts.values().stream().mapToInt(n -> n).sum();
    if (all == 0) {
      return "there is no end point to judge";
    }
    if (counts.size() == 1) {
      String trials =
          all == 1 ? "the one trial" : all == 2 ? "both trials" : "all " + all + " trials";
      return trials + " ended " + counts.keySet().iterator().next().place();
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, n) -> parts.add(part(parts.isEmpty(), n, all) + kind.place()));
    return Prose.list(parts);
  }

  private static String part(boolean first, int n, int all) {
    return first ? n + " of " + all + " trials ended " : n + " ";
  }

  /** The first end point of the setting that stands for the group. */
  private static String example(Study study, Group group) {
    Setting shown = Ranking.chosen(study, group).orElse(group.settings().get(0));
    return judged(shown).stream()
        .findFirst()
        .map(t -> described(shown, t, endPoint(study, t)))
        .orElse("");
  }

  private static String described(Setting setting, TrialRecord trial, EndPoint point) {
    String rate =
        setting.rate().isEmpty() ? "Seed " : "At the chosen rate " + setting.rate() + ", seed ";
    return rate + trial.seed() + ": " + point.numbers() + ", " + point.kind().words() + ".";
  }

  private static Tone tone(Map<Kind, Integer> counts) {
    if (counts.containsKey(Kind.SADDLE) || counts.containsKey(Kind.MAXIMUM)) {
      return Tone.WARNING;
    }
    return counts.keySet().equals(Set.of(Kind.MINIMUM)) ? Tone.GOOD : Tone.NEUTRAL;
  }

  private static List<TrialRecord> judged(Setting setting) {
    return setting.trials().stream().filter(LocalMinima::judged).toList();
  }

  private static boolean judged(TrialRecord trial) {
    return Study.ended(trial, Outcome.COMPLETED) || Study.ended(trial, Outcome.STOPPED);
  }

  private static Element table(Study study) {
    AxisColumns axes = new AxisColumns(study.results().experiment().axes());
    Grid grid = new Grid().column("Trial", "place in the grid");
    axes.addTo(grid);
    grid.column("Seed", "")
        .column("f", "train.loss at the end")
        .column("‖g‖", "norm of the gradient over all training rows")
        .column("λ min", "smallest eigenvalue of the Hessian")
        .column("λ max", "largest eigenvalue of the Hessian")
        .column("Verdict", "by the rule above");
    for (TrialRecord trial : study.finished()) {
      EndPoint point = endPoint(study, trial);
      List<Object> cells = new ArrayList<>();
      cells.add(trial.number());
      cells.addAll(axes.cells(trial));
      cells.add(trial.seed());
      cells.addAll(List.of(point.loss(), point.gradient(), point.smallest(), point.largest()));
      cells.add(
          judged(trial)
              ? point.kind().words()
              : trial.outcome().orElseThrow().name().toLowerCase(Locale.ROOT));
      grid.row(cells);
    }
    return grid.table("end-points", "Where each trial ended");
  }
}
