package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.problems.quadratics.Quadratic;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimumTest {
  @Test
  void theDistanceGoesToTheMinimumAndTheLossThereIsRecordedAtTheEnd() {
    Landscape bowl =
        Scenes.open(
            new Quadratic(
                2,
                10,
                0,
                List.of(List.of(2.0, 0.0), List.of(0.0, 8.0)),
                List.of(4.0, 8.0),
                List.of(1.0)));
    Notebook notebook = new Notebook();
    Watch watch = new Minimum().attach(bowl, EmptyState.make());
    StillSnapshot snapshot = StillSnapshot.of(bowl, Scenes.vec(5, 5));
    watch.observe(snapshot, notebook);
    watch.finish(snapshot, notebook);
    assertEquals(5, notebook.numbers("minimum.distance").get(0), 1e-12, "from (2, 1) to (5, 5)");
    assertEquals(-8, notebook.numbers("minimum.loss").get(0), 1e-12, "-(4·2 + 8·1)/2");
  }

  @Test
  void aSaddleHasNone() {
    Landscape saddle =
        Scenes.open(
            new Quadratic(
                2, 10, 0, List.of(List.of(1.0, 0.0), List.of(0.0, -1.0)), List.of(), List.of(1.0)));
    Notebook notebook = new Notebook();
    Watch watch = new Minimum().attach(saddle, EmptyState.make());
    watch.observe(StillSnapshot.of(saddle, Scenes.vec(1, 1)), notebook);
    assertTrue(notebook.remarks().get(0).startsWith("minimum: not recorded"));
  }
}
