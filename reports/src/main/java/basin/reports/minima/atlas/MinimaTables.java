package basin.reports.minima.atlas;

import basin.reports.statistics.Interval;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * The minima of one function, and how often each setting ended in them.
 *
 * @param study they are part of
 * @param shares how often each was ended in
 * @param suffix of the tables' names
 */
record MinimaTables(Study study, Shares shares, String suffix) {
  private static final int COLUMNS = 6;
  private static final int ROWS = 200;

  Element minima() {
    Charted charted = shares.charted();
    TableDraft grid =
        new TableDraft()
            .column("Minimum", "by loss, the best first")
            .column("Loss", "of the function that was descended, weight decay included")
            .column("Above the best", "difference in loss")
            .column("Kind", "isolated: every direction bends up, by second order")
            .column("λ min", "smallest eigenvalue of the Hessian")
            .column("λ max", "largest eigenvalue")
            .column("Copies", "how many points exchanges of units make of it")
            .column("Ends", "starts that ended there")
            .column("Share of starts", "with a 95 % interval");
    double[] loss = charted.numbers("minimum.loss");
    for (int m = 0; m < Math.min(ROWS, loss.length); m++) {
      Interval share = shares.all().share(m);
      double copies = charted.numbers("minimum.copies")[m];
      grid.row(
          m + 1,
          loss[m],
          m < shares.best() ? 0.0 : loss[m] - loss[0], // what is left of the best is rounding
          kind(charted, m),
          charted.numbers("minimum.least")[m],
          charted.numbers("minimum.largest")[m],
          copies,
          shares.all().seen()[m],
          Findings.percent(share));
    }
    return grid.table(study.named("minima" + suffix), "The minima that starts ended in")
        .fromAnalysis("atlas");
  }

  private static String kind(Charted charted, int minimum) {
    if (!Double.isNaN(charted.numbers("minimum.copies")[minimum])) {
      return "isolated";
    }
    int flat = (int) charted.numbers("minimum.flat")[minimum];
    return flat == 0 || charted.flat(minimum)
        ? "second order does not tell"
        : "not isolated: " + Prose.count(flat, "flat direction");
  }

  Element settings() {
    int columns = Math.min(COLUMNS, shares.charted().minima());
    TableDraft grid =
        new TableDraft().column("Setting", "").column("Starts", "those that ran to their end");
    for (int m = 0; m < columns; m++) {
      grid.column("Minimum " + (m + 1), "share of starts that ended in it, 95 % interval");
    }
    boolean more = shares.charted().minima() > columns;
    grid.column(more, "Others", "ends in other minima")
        .column("Saddles", "ends at saddles")
        .column("Diverged", "")
        .column("No end", "the flow leads to no stationary point that could be found")
        .column("On their way", "not arrived; counted in the minimum that the flow leads to");
    List<Tally> rows = new ArrayList<>(shares.settings());
    rows.add(shares.all());
    for (Tally tally : rows) {
      List<Object> cells = new ArrayList<>();
      cells.add(tally.label().isEmpty() ? "all" : tally.label());
      cells.add(tally.starts());
      long others = tally.arrived();
      for (int m = 0; m < columns; m++) {
        cells.add(tally.seen()[m] == 0 ? "0" : Findings.percent(tally.share(m)));
        others -= tally.seen()[m];
      }
      cells.add(others);
      cells.add(tally.saddles());
      cells.add(tally.diverged());
      cells.add(tally.nowhere());
      cells.add(tally.onTheirWay());
      grid.row(cells);
    }
    return grid.table(study.named("minima-shares" + suffix), "Where the starts ended")
        .fromAnalysis("atlas");
  }
}
