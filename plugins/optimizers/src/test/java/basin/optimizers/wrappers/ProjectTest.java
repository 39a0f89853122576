package basin.optimizers.wrappers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.optimizers.Tracks;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import org.junit.jupiter.api.Test;

class ProjectTest {
  private static final Sgd SGD = new Sgd(new Constant(0.5), new Constant(0));

  /** f(x) = ½(x − 3)² from 0: halfway to 3, then held at 2. */
  @Test
  void aPointIsTakenBackToTheEndOfTheInterval() {
    double[] path = Tracks.of(new Project(SGD, -1, 2), 4, 0, (x, t) -> x - 3);
    assertEquals(1.5, path[0]);
    assertEquals(2, path[1]);
    assertEquals(2, path[3]);
  }

  @Test
  void anIntervalHasALowAndAHighEnd() {
    assertThrows(IllegalArgumentException.class, () -> new Project(SGD, 1, 1));
  }
}
