package basin.lab.results.query;

import basin.lab.results.sqlite.Session;
import basin.spi.table.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A query column by column, each with its name and kind. */
final class FlatQuery {
  private final List<String> expressions = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Object> arguments = new ArrayList<>();

  /**
   * Adds a column; if its name is taken, as an axis may be called like anything, it is numbered.
   *
   * @param given for the question marks of the expression
   */
  FlatQuery select(String expression, String name, Column.Kind kind, Object... given) {
    String free = name;
    for (int twin = 2; !names.add(free); twin++) {
      free = name + " " + twin;
    }
    expressions.add(expression);
    columns.add(new Column(free, kind));
    arguments.addAll(List.of(given));
    return this;
  }

  /** Asks it; what is given is for the question marks behind FROM. */
  void answer(Session session, String from, FlatRows rows, Object... given) {
    rows.begin(List.copyOf(columns));
    arguments.addAll(List.of(given));
    new HandQuery(session)
        .answer(
            "SELECT " + String.join(", ", expressions) + " FROM " + from,
            new Cells(columns, rows),
            arguments.toArray());
  }

  private record Cells(List<Column> columns, FlatRows rows) implements QueryRows {
    @Override
    public void begin(List<String> names) {}

    @Override
    public void row(List<Object> values) {
      List<Object> cells = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        cells.add(FlatCell.of(values.get(i), columns.get(i).kind()));
      }
      rows.row(cells);
    }

    @Override
    public void end() {}
  }
}
