package basin.reports.record;

import basin.reports.study.Study;
import basin.reports.tables.AxisColumns;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.report.TrialRecord;
import basin.spi.run.Failure;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Trials that did not go as hoped, each with its reason, and what the probes had to remark. */
@Doc(
    "Trials that diverged, failed, were pruned or have not run, each with its reason; remarks of the"
        + " probes.")
public record Failures() implements Section {
  @Override
  public String title() {
    return "Failures and remarks";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Element> elements = new ArrayList<>();
    elements.add(verdict(study));
    TableDraft reasons =
        reasons(study, trial -> trial.outcome().map(Failures::unhappy).orElse(true));
    if (!reasons.isEmpty()) {
      elements.add(reasons.table("failures", "Trials that diverged, failed or have not run"));
    }
    TableDraft pruned = reasons(study, Failures::isPruned);
    if (!pruned.isEmpty()) {
      elements.add(pruned.table("pruned", "Trials that were left at a rung, and why"));
    }
    TableDraft remarks = remarks(results.trials());
    if (!remarks.isEmpty()) {
      elements.add(new Heading("Remarks"));
      elements.add(remarks.table("remarks", "What the probes had to remark"));
    }
    new Unrecorded(study).note().ifPresent(elements::add);
    return elements;
  }

  private static Verdict verdict(Study study) {
    int diverged = study.ended(Outcome.DIVERGED).size();
    int failed = study.ended(Outcome.FAILED).size();
    int pruned = study.ended(Outcome.PRUNED).size();
    int pending = study.results().trials().size() - study.finished().size();
    String rule =
        "A trial diverges when its loss, gradient or point is no longer finite, or when its loss is at the end"
            + " more than a million times what it was at the start, or what its optimizer remembers is not finite. That is a result: comparisons show it as"
            + " censored. A failed trial runs again when that is asked for: basin run FILE --retry-failed."
            + (pruned == 0
                ? ""
                : " A trial that was pruned was left where it stood for better ones to go on: it is censored"
                    + " there, too, and goes on if the file no longer prunes it.");
    if (diverged + failed + pending == 0) {
      return new Verdict(
          Tone.GOOD,
          "No trial diverged, none failed"
              + (pruned == 0
                  ? "."
                  : "; "
                      + Prose.count(pruned, "trial")
                      + " of "
                      + Prose.number(study.results().trials().size())
                      + " were pruned at rungs."),
          rule);
    }
    List<String> parts = new ArrayList<>();
    part(parts, diverged, "diverged");
    part(parts, failed, "failed");
    part(parts, pruned, pruned == 1 ? "was pruned" : "were pruned");
    part(parts, pending, "have not run");
    String text =
        "Of "
            + Prose.count(study.results().trials().size(), "trial")
            + ", "
            + Prose.list(parts)
            + ".";
    return new Verdict(failed > 0 ? Tone.BAD : Tone.WARNING, text, rule);
  }

  private static void part(List<String> parts, int n, String outcome) {
    if (n > 0) {
      parts.add(Prose.number(n) + " " + outcome);
    }
  }

  private static TableDraft reasons(Study study, Predicate<TrialRecord> which) {
    AxisColumns axes = new AxisColumns(study.results().experiment().axes());
    TableDraft grid = new TableDraft().column("Trial", "place in the grid");
    axes.addTo(grid);
    grid.column("Seed", "").column("Outcome", "").column("Steps", "").column("Reason", "");
    boolean placed =
        study.results().trials().stream().anyMatch(trial -> !written(study, trial).isEmpty());
    if (placed) {
      grid.column("Written at", "where the component to blame is named");
    }
    for (TrialRecord trial : study.results().trials()) {
      if (which.test(trial)) {
        List<Object> cells = new ArrayList<>();
        cells.add(trial.number());
        cells.addAll(axes.cells(trial));
        cells.add(trial.seed());
        cells.add(trial.outcome().map(o -> o.name().toLowerCase(Locale.ROOT)).orElse("not run"));
        cells.add(trial.outcome().isPresent() ? trial.steps() : null);
        cells.add(trial.reason());
        if (placed) {
          cells.add(written(study, trial));
        }
        grid.row(cells);
      }
    }
    return grid;
  }

  private static boolean isPruned(TrialRecord trial) {
    return Study.ended(trial, Outcome.PRUNED);
  }

  private static String written(Study study, TrialRecord trial) {
    return study.results().failure(trial).map(Failure::written).orElse("");
  }

  private static boolean unhappy(Outcome outcome) {
    return outcome == Outcome.DIVERGED || outcome == Outcome.FAILED;
  }

  private static TableDraft remarks(List<TrialRecord> trials) {
    Map<String, List<String>> numbers = new LinkedHashMap<>();
    for (TrialRecord trial : trials) {
      for (String remark : trial.remarks()) {
        numbers.computeIfAbsent(remark, r -> new ArrayList<>()).add("" + trial.number());
      }
    }
    TableDraft grid =
        new TableDraft().column("Remark", "").column("Trials", "how many").column("Which", "");
    numbers.forEach((remark, of) -> grid.row(remark, of.size(), String.join(", ", of)));
    return grid;
  }
}
