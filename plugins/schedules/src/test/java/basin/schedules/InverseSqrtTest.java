package basin.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.descent.Progress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InverseSqrtTest {
  @Test
  void withOneStepItIsTheRootOfTheStepsCountedFromOne() {
    InverseSqrt schedule = new InverseSqrt(0.5, Optional.of(1.0));
    for (int t = 1; t <= 20; t++) {
      assertEquals(0.5 / Math.sqrt(t), schedule.at(Progress.of(t - 1, 20, 3)), 1e-16);
    }
  }

  @Test
  void withoutStepsItHalvesItsSquareInAnEpoch() {
    InverseSqrt schedule = new InverseSqrt(0.3, Optional.empty());
    assertEquals(0.3, schedule.at(Progress.of(0, 100, 10)));
    assertEquals(0.3 / Math.sqrt(1.5), schedule.at(Progress.of(5, 100, 10)), 1e-16);
    assertEquals(0.15, schedule.at(Progress.of(30, 100, 10)), 1e-16);
  }
}
