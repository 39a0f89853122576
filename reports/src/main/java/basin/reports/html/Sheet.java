package basin.reports.html;

import basin.spi.report.Element.Column;
import basin.spi.report.Element.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as it is shown: in a wide one, a column that says the same in every row is a line above
 * it. Its file keeps every column.
 *
 * @param columns those that are shown
 * @param rows their cells
 * @param aside what the others say; empty if there are none
 */
public record Sheet(List<Column> columns, List<List<Cell>> rows, String aside) {
  /** The most columns of a table that keeps them all. */
  static final int WIDE = 6;

  private static final int DENSE = 8;
  private static final int CROWDED = 14;

  /** The fewest rows in which sameness is hardly coincidence. */
  static final int ROWS = 4;

  /** Lays out a table. */
  static Sheet of(Table table) {
    List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
    List<Integer> empty = all.stream().filter(i -> i > 0 && empty(table, i)).toList();
    List<Integer> same = all.stream().filter(i -> i > 0 && same(table, i)).toList();
    List<Integer> kept = all.stream().filter(i -> !empty.contains(i) && !same.contains(i)).toList();
    List<Decimals> decimals = all.stream().map(i -> Decimals.of(cells(table, i))).toList();
    return new Sheet(
        kept.stream().map(table.columns()::get).toList(),
        table.rows().stream()
            .limit(Page.ROWS)
            .map(row -> kept.stream().map(i -> Cell.of(row.get(i), decimals.get(i))).toList())
            .toList(),
        aside(table, same, decimals) + blank(table, empty));
  }

  /**
   * Class of the style sheet: pairs are stacked on a narrow page, many columns stand closer, and
   * very many are scrolled, for their words would be broken to fit.
   */
  public String kind() {
    return columns.size() == 2
        ? "pairs"
        : columns.size() > CROWDED ? "dense crowded" : columns.size() > DENSE ? "dense" : "";
  }

  private static String aside(Table table, List<Integer> same, List<Decimals> decimals) {
    return same.isEmpty()
        ? ""
        : same.stream()
            .map(i -> phrase(table, i, Cell.of(table.rows().get(0).get(i), decimals.get(i))))
            .collect(Collectors.joining(", ", "The same in every row: ", ". "));
  }

  private static String phrase(Table table, int column, Cell cell) {
    return table.columns().get(column).title() + " " + cell.text();
  }

  private static String blank(Table table, List<Integer> empty) {
    return empty.isEmpty()
        ? ""
        : empty.stream()
            .map(i -> table.columns().get(i).title())
            .collect(Collectors.joining(", ", "Empty in every row: ", "."));
  }

  private static boolean empty(Table table, int column) {
    return !table.rows().isEmpty() && cells(table, column).isEmpty();
  }

  private static boolean same(Table table, int column) {
    List<Object> cells = cells(table, column);
    return foldable(table.columns().size(), table.rows().size())
        && cells.size() == table.rows().size()
        && cells.stream().distinct().limit(2).count() == 1
        && !cells.get(0).equals("");
  }

  /** In few rows sameness may be coincidence, but a table that would not fit must give way. */
  private static boolean foldable(int columns, int rows) {
    return columns > WIDE && rows >= ROWS || columns > DENSE && rows > 1;
  }

  private static List<Object> cells(Table table, int column) {
    return table.rows().stream().map(r -> r.get(column)).filter(Objects::nonNull).toList();
  }
}
