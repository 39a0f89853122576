package basin.lab.grid.spacing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpacingTest {
  @Test
  void equalRatiosAreCleanNumbers() {
    assertEquals(List.of("0.0001", "0.001", "0.01", "0.1", "1"), new Log(1e-4, 1, 5).numbers());
    assertEquals(List.of("0.001", "0.00316227766017", "0.01"), new Log(1e-3, 1e-2, 3).numbers());
    assertEquals(List.of("8", "16", "32", "64", "128"), new Log(8, 128, 5).numbers());
  }

  @Test
  void equalDifferencesAreCleanNumbers() {
    assertEquals(List.of("0", "0.1", "0.2", "0.3"), new Linear(0, 0.3, 4).numbers());
    assertEquals(List.of("1", "0", "-1"), new Linear(1, -1, 3).numbers());
  }

  @Test
  void theEndsAreTakenAsTheyAre() {
    double odd = 0.12345678901234567;
    assertEquals(odd, Double.parseDouble(new Linear(odd, 1, 2).numbers().get(0)));
  }

  @Test
  void aRangeHasTwoEnds() {
    assertThrows(IllegalArgumentException.class, () -> new Log(1, 1, 3));
  }
}
