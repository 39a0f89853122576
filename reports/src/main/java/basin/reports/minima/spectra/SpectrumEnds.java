package basin.reports.minima.spectra;

import basin.reports.study.Study;
import basin.reports.tables.AxisColumns;
import basin.reports.tables.TableDraft;
import basin.spi.report.Element;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outermost eigenvalues of each trial's end with their bounds, and what else estimates tell.
 *
 * @param study whose trials
 */
record SpectrumEnds(Study study) {
  static final String LARGEST = "curvature.largest";
  static final String SMALLEST = "curvature.smallest";
  static final String BOUND = ".bound";

  private static final String[] SERIES = {
    LARGEST,
    LARGEST + BOUND,
    SMALLEST,
    SMALLEST + BOUND,
    "curvature.products",
    "curvature-trace",
    "curvature-trace.half",
    "gauss-newton.largest",
    "gauss-newton.largest.bound",
    "gauss-newton.trace",
    "gauss-newton.trace.half",
    "gauss-newton.rest.smallest",
    "gauss-newton.rest.largest"
  };

  private static final String[] TITLES = {
    "λ max",
    "±",
    "λ min",
    "±",
    "Products",
    "tr H",
    "±",
    "λ max of G",
    "±",
    "tr G",
    "±",
    "H − G from",
    "to"
  };

  private static final String[] HINTS = {
    "largest eigenvalue of the Hessian",
    "an eigenvalue lies within so much of it",
    "smallest eigenvalue of the Hessian",
    "an eigenvalue lies within so much of it",
    "Hessian products that both ends took",
    "sum of all eigenvalues",
    "half its 95 % interval",
    "largest eigenvalue of the Gauss–Newton matrix",
    "an eigenvalue lies within so much of it",
    "trace of the Gauss–Newton matrix",
    "half its 95 % interval",
    "smallest eigenvalue of what the Gauss–Newton matrix leaves out",
    "its largest eigenvalue"
  };

  Optional<Element> table() {
    List<TrialRecord> trials =
        study.finished().stream().filter(t -> Looked.worth(study, t)).toList();
    return trials.isEmpty() ? Optional.empty() : Optional.of(table(trials));
  }

  private Element table(List<TrialRecord> trials) {
    AxisColumns axes = new AxisColumns(study.results().experiment().axes());
    TableDraft grid = new TableDraft().column("Trial", "place in the grid");
    axes.addTo(grid);
    grid.column("Seed", "");
    for (int i = 0; i < SERIES.length; i++) {
      grid.column(recorded(trials, SERIES[i]), TITLES[i], HINTS[i]);
    }
    for (TrialRecord trial : trials) {
      List<Object> cells = new ArrayList<>();
      cells.add(trial.number());
      cells.addAll(axes.cells(trial));
      cells.add(trial.seed());
      for (String series : SERIES) {
        cells.add(study.last(trial, series));
      }
      grid.row(cells);
    }
    return grid.table("spectrum-ends", "Ends and traces of the Hessian where each trial ended")
        .from("curvature.*", "curvature-trace*", "gauss-newton.*");
  }

  private boolean recorded(List<TrialRecord> trials, String series) {
    return trials.stream().anyMatch(t -> !Double.isNaN(study.last(t, series)));
  }
}
