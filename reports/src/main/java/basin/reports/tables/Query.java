package basin.reports.tables;

import basin.spi.report.Element.Exhibit;
import basin.spi.report.Element.Figure;
import basin.spi.report.Report.Origin;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to ask the database of results, {@code basin.db}, for the numbers that a table or figure is
 * made from, in its views for queries by hand: {@code curves}, {@code finals}, {@code trials},
 * {@code units}.
 */
public final class Query {
  private static final String ANY = "*";

  private Query() {}

  /** One statement of SQL. */
  public static String of(Exhibit exhibit, Origin origin) {
    String from = " WHERE " + any("experiment", origin.experiments());
    if (exhibit.analysis().isPresent()) {
      String analysis = text("{\"" + exhibit.analysis().get() + "\"*");
      return "SELECT * FROM units"
          + from
          + " AND analysis GLOB "
          + analysis
          + " ORDER BY experiment, number";
    }
    if (exhibit.series().isEmpty()) {
      return "SELECT * FROM trials" + from + " ORDER BY experiment, number";
    }
    boolean courses = exhibit instanceof Figure;
    return "SELECT experiment, number, seed, axes, series, step, epoch, evaluations, value FROM "
        + (courses ? "curves" : "finals")
        + from
        + " AND "
        + series(exhibit.series())
        + " ORDER BY experiment, number, series"
        + (courses ? ", step" : "");
  }

  private static String series(List<String> names) {
    List<String> plain = names.stream().filter(n -> !n.contains(ANY)).toList();
    String text =
        names.stream()
            .filter(n -> n.contains(ANY))
            .map(n -> "series GLOB " + text(n))
            .collect(Collectors.joining(" OR "));
    String all =
        plain.isEmpty() ? text : any("series", plain) + (text.isEmpty() ? "" : " OR " + text);
    return text.isEmpty() || plain.isEmpty() && !text.contains(" OR ") ? all : "(" + all + ")";
  }

  private static String any(String column, List<String> values) {
    return values.size() == 1
        ? column + " = " + text(values.get(0))
        : column
            + " IN ("
            + values.stream().map(Query::text).collect(Collectors.joining(", "))
            + ")";
  }

  private static String text(String raw) {
    return "'" + raw.replace("'", "''") + "'";
  }
}
