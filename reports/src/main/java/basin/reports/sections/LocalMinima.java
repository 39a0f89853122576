package basin.reports.sections;

import basin.reports.sections.EndPoint.Kind;
import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
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
      study.groups().forEach(g -> elements.add(verdict(study, g)));
      elements.add(new Paragraph(EndPoint.RULE));
      elements.add(table(study));
    } else {
      elements.add(
          new Paragraph(
              "The curvature at the end points was not measured; the probe “curvature: {at: end}” does."));
    }
    elements.addAll(new Destinations(study).elements());
    elements.addAll(new Paths(study).elements());
    return elements;
  }

  static EndPoint endPoint(Study study, TrialRecord trial) {
    return new EndPoint(
        study.last(trial, "train.loss"),
        study.last(trial, "curvature.gradient-norm"),
        study.last(trial, "curvature.smallest"),
        study.last(trial, "curvature.largest"),
        study.last(trial, "curvature.asymmetry"));
  }

  private static Verdict verdict(Study study, Group group) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    EndPoint telling = null;
    for (var setting : group.settings()) {
      for (TrialRecord trial : setting.trials()) {
        if (judged(trial)) {
          EndPoint point = endPoint(study, trial);
          counts.merge(point.kind(), 1, Integer::sum);
          telling = telling == null || point.kind() != Kind.MINIMUM ? point : telling;
        }
      }
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, n) -> parts.add(kind.count(n)));
    String evidence =
        telling == null
            ? ""
            : "For example " + telling.numbers() + ": " + telling.kind().words() + ".";
    String text =
        group.label()
            + ": "
            + (parts.isEmpty() ? "no end point to judge" : Prose.list(parts))
            + ".";
    return new Verdict(tone(counts), text, evidence);
  }

  private static Tone tone(Map<Kind, Integer> counts) {
    if (counts.containsKey(Kind.SADDLE) || counts.containsKey(Kind.MAXIMUM)) {
      return Tone.WARNING;
    }
    return counts.keySet().equals(Set.of(Kind.MINIMUM)) ? Tone.GOOD : Tone.NEUTRAL;
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
