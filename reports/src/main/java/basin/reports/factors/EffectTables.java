package basin.reports.factors;

import basin.reports.statistics.Interval;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Column;
import basin.spi.report.Element.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of what each factor does: a row for each level, and a row for each share of the
 * variation.
 *
 * @param analysis whose
 */
record EffectTables(Analysis analysis) {
  /** Name of the table of levels. */
  static final String LEVELS = "factor-levels";

  List<Element> tables() {
    return List.of(levels(), shares());
  }

  private Response response() {
    return analysis.balance().response();
  }

  private String noun() {
    return analysis.study().replicates().noun();
  }

  private Table levels() {
    String limits = "95 % confidence over the " + noun() + "s, Student's t";
    String paired = "95 % confidence, paired; none where all differences are equal";
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column("Factor", "what is compared"),
                new Column("Level", "best first"),
                new Column(
                    response().name(),
                    response().mean() + " over the other factors and the " + noun() + "s"),
                new Column("CI low", limits),
                new Column("CI high", limits),
                new Column(
                    response().byRatio() ? "Behind the best by a factor of" : "Behind the best by",
                    "mean over the " + noun() + "s"),
                new Column("CI low", paired),
                new Column("CI high", paired),
                new Column("p (Holm)", "corrected for all pairs of levels of all factors")));
    boolean lost = analysis.balance().lostInAll() > 0;
    if (lost) {
      columns.add(new Column("Without a number", "trials that diverged, or never got there"));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (MainEffect main : analysis.mains()) {
      for (int level : main.order()) {
        List<Object> row = row(main, level);
        if (lost) {
          row.add(lost(main, level));
        }
        rows.add(row);
      }
    }
    return new Table(
        analysis.study().named(LEVELS),
        analysis.study().titled("What each level comes to, on average over the other factors"),
        columns,
        rows,
        List.of(analysis.study().criterion().ranked()));
  }

  private List<Object> row(MainEffect main, int level) {
    List<Object> row =
        new ArrayList<>(List.of(main.factor().name(), main.factor().levels().get(level)));
    add(row, response().value(main.mean(level)));
    if (level == main.best()) {
      row.addAll(Arrays.asList(null, null, null, null));
      return row;
    }
    Contrast contrast = main.contrast(main.best(), level);
    add(row, response().difference(contrast.gain().difference()));
    row.add(number(analysis.fixed() ? Double.NaN : contrast.corrected()));
    return row;
  }

  private int lost(MainEffect main, int level) {
    int lost = 0;
    int[] cells = analysis.balance().lost();
    for (int cell = 0; cell < cells.length; cell++) {
      boolean own = analysis.balance().values().layout().level(cell, main.place()) == level;
      lost += own ? cells[cell] : 0;
    }
    return lost;
  }

  private Table shares() {
    String limits =
        "95 %, jackknife over the " + noun() + "s, close where they are few and differ much";
    List<Column> columns =
        List.of(
            new Column("Source", "what the values hang on"),
            new Column("Share", "of the sum of squares of all values"),
            new Column("CI low", limits),
            new Column("CI high", limits),
            new Column(
                "p (Holm)",
                "analysis of variance with "
                    + noun()
                    + "s as a random factor, Greenhouse–Geisser; corrected for all rows"));
    List<List<Object>> rows = new ArrayList<>();
    analysis.mains().forEach(m -> rows.add(row(m.factor().name(), m.share(), m.corrected())));
    analysis
        .interplays()
        .forEach(
            x ->
                rows.add(
                    row(
                        analysis.told(x).get(0).name() + " × " + analysis.told(x).get(1).name(),
                        x.share(),
                        x.corrected())));
    if (analysis.mains().size() > 2) {
      rows.add(row("three factors and more", analysis.shares().higher(), Double.NaN));
    }
    rows.add(row("the " + noun() + ", alike in all", analysis.shares().common(), Double.NaN));
    rows.add(row("chance: what else it changes", analysis.shares().rest(), Double.NaN));
    return new Table(
        analysis.study().named("factor-shares"),
        analysis.study().titled("What the variation of " + response().name() + " hangs on"),
        columns,
        rows,
        List.of(analysis.study().criterion().ranked()));
  }

  private List<Object> row(String source, Interval share, double p) {
    List<Object> row = new ArrayList<>(List.of(Prose.capital(source)));
    add(row, share);
    row.add(number(analysis.fixed() ? Double.NaN : p));
    return row;
  }

  private static void add(List<Object> row, Interval interval) {
    row.add(number(interval.center()));
    row.add(number(interval.low()));
    row.add(number(interval.high()));
  }

  /** Null for an empty cell. */
  private static Object number(double x) {
    return Double.isNaN(x) ? null : (Object) x;
  }
}
