package basin.reports.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableDraftTest {
  @Test
  void cellsComeBackAsTheyWereGivenWhateverTheirKind() {
    Object[] kinds = {
      1,
      2L,
      -0.0,
      0.1,
      Double.POSITIVE_INFINITY,
      null,
      "",
      "word",
      Integer.MIN_VALUE,
      Long.MAX_VALUE
    };
    TableDraft draft = new TableDraft();
    List<List<Object>> given = new ArrayList<>();
    for (Object each : kinds) {
      draft.column("always " + each, "");
    }
    for (Object each : kinds) {
      draft.column("first " + each, "");
    }
    for (int row = 0; row < 40; row++) {
      List<Object> cells = new ArrayList<>(Arrays.asList(kinds));
      for (int i = 0; i < kinds.length; i++) {
        cells.add(kinds[(i + row / 7) % kinds.length]);
      }
      given.add(cells);
      draft.row(cells);
    }
    assertEquals(given, draft.table("t", "T").rows());
    assertEquals(given.get(11).toString(), draft.table("t", "T").rows().get(11).toString());
  }

  @Test
  void whatIsNoNumberIsEmpty() {
    TableDraft draft = new TableDraft().column("x", "").column("y", "");
    draft.row(Double.NaN, "a");
    draft.row(2.5, Double.NaN);
    assertNull(draft.table("t", "T").rows().get(0).get(0));
    assertEquals(2.5, draft.table("t", "T").rows().get(1).get(0));
    assertNull(draft.table("t", "T").rows().get(1).get(1));
  }

  @Test
  void cellsOfDroppedColumnsAreDropped() {
    TableDraft draft = new TableDraft().column("x", "").column(false, "y", "").column("z", "");
    draft.row(1, 2, 3);
    assertEquals(List.of(List.of(1, 3)), draft.table("t", "T").rows());
    assertThrows(IllegalArgumentException.class, () -> draft.row(1, 2));
  }

  @Test
  void aRowThatIsNotThereIsRefused() {
    TableDraft draft = new TableDraft().column("x", "");
    assertTrue(draft.isEmpty());
    assertTrue(draft.table("t", "T").rows().isEmpty());
    draft.row(1);
    assertThrows(IndexOutOfBoundsException.class, () -> draft.table("t", "T").rows().get(1));
  }
}
