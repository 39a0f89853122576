package basin.reports.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.invented.Invented;
import basin.spi.report.Element.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisColumnsTest {
  @Test
  void numbersAreNumbersAndWhatOnlyLooksLikeOneStaysAsItIs() {
    assertEquals(
        List.of(0.25, 1e-21, -3.0, 1e21, "1.0", "01", "1f", "NaN", "9007199254740993", "(4, 4)"),
        cells(
            "0.25", "1e-21", "-3", "1e21", "1.0", "01", "1f", "NaN", "9007199254740993", "(4, 4)"));
  }

  @Test
  void aColumnIsCalledByTheEndOfItsPathUnlessTwoHaveOne() {
    Invented results = new Invented();
    results.trial(0, "a.units", "1", "b.units", "2", "c.depth", "3", "architecture", "deep");
    AxisColumns columns = new AxisColumns(results.experiment().axes());
    TableDraft grid = new TableDraft();
    columns.addTo(grid);
    grid.row(columns.cells(results.trials().get(0)));
    Table table = grid.table("axes", "Axes");

    assertEquals(
        List.of("a.units", "b.units", "depth", "architecture"),
        table.columns().stream().map(c -> c.title()).toList());
  }

  private static List<Object> cells(String... values) {
    Invented results = new Invented();
    for (String value : values) {
      results.trial(0, "axis", value);
    }
    AxisColumns columns = new AxisColumns(List.of("axis"));
    return results.trials().stream().map(trial -> columns.cells(trial).get(0)).toList();
  }
}
