package basin.reports.record;

import basin.reports.study.Clock;
import basin.reports.study.Study;
import basin.reports.tables.AxisColumns;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Every trial of the grid: where it stood, how it ended, its last values. */
@Doc("Every trial of the grid: its axes and seed, how it ended, its last values.")
public record Trials() implements Section {
  private static final Pattern METRIC = Pattern.compile("(train|validation|test)\\..+");

  @Override
  public String title() {
    return "Trials";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<String> metrics =
        study.curves().stream()
            .filter(METRIC.asMatchPredicate())
            .sorted(Comparator.comparingInt(Trials::split).thenComparing(m -> m))
            .toList();
    AxisColumns axes = new AxisColumns(results.experiment().axes());
    TableDraft grid = columns(study, axes, metrics);
    results.trials().forEach(trial -> grid.row(cells(study, axes, metrics, trial)));
    return List.of(new Paragraph(summary(results.trials())), grid.table("trials", "All trials"));
  }

  /** What is trained on, what chooses, what is reported. */
  private static int split(String metric) {
    return List.of("train", "validation", "test").indexOf(metric.split("\\.", 2)[0]);
  }

  private static TableDraft columns(Study study, AxisColumns axes, List<String> metrics) {
    TableDraft grid = new TableDraft().column("Trial", "place in the grid");
    axes.addTo(grid);
    grid.column("Seed", "of all its random streams")
        .column("Outcome", "how it ended")
        .column("Steps", "steps the optimizer took")
        .column(Clock.of(study) == Clock.EPOCHS, "Epochs", "passes over the training rows")
        .column(evaluatesApart(study), "Evaluations", "values and gradients");
    metrics.forEach(m -> grid.column(m, "last value"));
    return grid.column("Seconds", "wall-clock time, an even share of it in lockstep");
  }

  private static List<Object> cells(
      Study study, AxisColumns axes, List<String> metrics, TrialRecord trial) {
    List<Object> cells = new ArrayList<>();
    cells.add(trial.number());
    cells.addAll(axes.cells(trial));
    cells.add(trial.seed());
    cells.add(outcome(trial));
    boolean ran = trial.outcome().isPresent();
    cells.add(ran ? trial.steps() : null);
    cells.add(ran ? trial.epochs() : null);
    cells.add(ran ? trial.evaluations() : null);
    metrics.forEach(m -> cells.add(FinalLoss.of(study, trial, m)));
    cells.add(ran ? trial.seconds() : null);
    return cells;
  }

  /** Whether some optimizer asks for more than a gradient a step. */
  private static boolean evaluatesApart(Study study) {
    return study.finished().stream().anyMatch(t -> t.evaluations() != t.steps());
  }

  private static String outcome(TrialRecord trial) {
    return trial.outcome().map(o -> o.name().toLowerCase(Locale.ROOT)).orElse("not run");
  }

  private static String summary(List<TrialRecord> trials) {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      add(parts, trials, outcome.name().toLowerCase(Locale.ROOT));
    }
    add(parts, trials, "not run");
    return parts.size() == 1
        ? Prose.count(trials.size(), "trial")
            + ", "
            + (trials.size() == 1 ? "" : "all ")
            + parts.get(0).replaceFirst("^\\S+ ", "")
            + "."
        : Prose.count(trials.size(), "trial") + ": " + Prose.list(parts) + ".";
  }

  private static void add(List<String> parts, List<TrialRecord> trials, String outcome) {
    long n = trials.stream().filter(t -> outcome(t).equals(outcome)).count();
    if (n > 0) {
      parts.add(Prose.number(n) + " " + outcome);
    }
  }
}
