package basin.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.report.Element.Column;
import basin.spi.report.Element.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetTest {
  @Test
  void aWideTableSaysOnceWhatEveryRowSays() {
    Sheet sheet = Sheet.of(table(7, 4));
    assertEquals("The same in every row: c2 2, c3 3, c4 4, c5 5, c6 6. ", sheet.aside());
    assertEquals(List.of("c0", "c1"), titles(sheet));
    assertEquals(2, sheet.rows().get(0).size());
  }

  @Test
  void aNarrowOrAShortTableKeepsItsColumns() {
    assertEquals(6, Sheet.of(table(6, 4)).columns().size());
    assertEquals(7, Sheet.of(table(7, 3)).columns().size());
    assertEquals(2, Sheet.of(table(9, 2)).columns().size(), "nine would not fit");
  }

  @Test
  void anEmptyColumnIsNeverShownButNamed() {
    Table table =
        new Table(
            "t", "T", List.of(column(0), column(1)), List.of(Arrays.asList("a", (Object) null)));
    Sheet sheet = Sheet.of(table);
    assertEquals(List.of("c0"), titles(sheet));
    assertEquals("Empty in every row: c1.", sheet.aside());
  }

  /** The second column differs from row to row, the others do not. */
  private static Table table(int columns, int rows) {
    List<List<Object>> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<Object> line = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        line.add(i == 1 ? row : i);
      }
      cells.add(line);
    }
    return new Table(
        "t", "T", IntStream.range(0, columns).mapToObj(SheetTest::column).toList(), cells);
  }

  private static Column column(int i) {
    return new Column("c" + i, "");
  }

  private static List<String> titles(Sheet sheet) {
    return sheet.columns().stream().map(Column::title).toList();
  }
}
