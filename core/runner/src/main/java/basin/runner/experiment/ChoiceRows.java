package basin.runner.experiment;

import basin.lab.results.query.FlatRows;
import basin.spi.report.Choices;
import basin.spi.report.Results;
import basin.spi.report.Selection;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.table.Column;
import basin.spi.table.Column.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The trials of what was chosen, a row for each: its group, what chose it and what judges it.
 *
 * @param results of an experiment that says how settings are chosen
 * @param selection how
 */
record ChoiceRows(Results results, Selection selection) {
  void write(FlatRows rows) {
    String judged = results.experiment().goal().metric();
    rows.begin(
        List.of(
            new Column("group", Kind.TEXT),
            new Column("tuned", Kind.TEXT),
            new Column("trial", Kind.TEXT),
            new Column("number", Kind.INTEGER),
            new Column("seed", Kind.INTEGER),
            new Column(selection.by(), Kind.NUMBER),
            new Column(judged.equals(selection.by()) ? judged + " 2" : judged, Kind.NUMBER)));
    for (Choices.Group group : Choices.of(selection, results.trials(), results).groups()) {
      for (TrialRecord trial : group.choice().trials()) {
        List<Object> cells = new ArrayList<>();
        cells.add(trial.configuration().label());
        cells.add(tuned(trial));
        cells.add(trial.id());
        cells.add((long) trial.number());
        cells.add(trial.seed());
        cells.add(last(trial, selection.by()));
        cells.add(last(trial, judged));
        rows.row(cells);
      }
    }
  }

  private static String tuned(TrialRecord trial) {
    List<String> words = new ArrayList<>();
    trial.configuration().tuned().forEach((name, value) -> words.add(name + " " + value));
    return String.join(", ", words);
  }

  /** Null if there is none. */
  private Double last(TrialRecord trial, String series) {
    return results.curve(trial, series).map(Curve::last).orElse(null);
  }
}
