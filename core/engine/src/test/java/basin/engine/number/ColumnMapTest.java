package basin.engine.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.number.ColumnMap;
import org.junit.jupiter.api.Test;

class ColumnMapTest {
  @Test
  void neighboursAreOneRun() {
    ColumnMap map = new ColumnMap(-1, -1, 3, 4, 5, 5, 0);
    int[][] runs = new int[map.runs()][];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = new int[] {map.at(i), map.from(i), map.length(i)};
    }
    assertArrayEquals(new int[][] {{0, -1, 2}, {2, 3, 3}, {5, 5, 1}, {6, 0, 1}}, runs);
    assertEquals(7, map.length());
    assertEquals(6, map.reach());
  }

  /** −1 and 0 follow each other as numbers, but nothing and the first column are no neighbours. */
  @Test
  void nothingAndTheFirstColumnAreTwoRuns() {
    ColumnMap map = new ColumnMap(-1, 0, 1);
    assertEquals(2, map.runs());
    assertEquals(1, map.at(1));
    assertEquals(0, map.from(1));
  }

  @Test
  void aMapOfNothingReachesNowhere() {
    assertEquals(0, new ColumnMap(-1, -1).reach());
    assertEquals(0, new ColumnMap().runs());
    assertThrows(IllegalArgumentException.class, () -> new ColumnMap(0, -2));
  }

  @Test
  void shortRunsAreScattered() {
    assertTrue(new ColumnMap(0, 2, 4, 6).scattered());
    assertFalse(new ColumnMap(0, 1, 2, 3, 10, 11, 12, 13).scattered());
  }
}
