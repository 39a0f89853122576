package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.problems.quadratics.Quadratic;
import basin.spi.number.Vec;
import basin.spi.probe.Trend;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaddlesTest {
  /** f = ½(4x² − 2y² + z²): one direction bends down. */
  private static final Landscape SADDLE =
      Scenes.open(
          new Quadratic(
              1,
              1,
              0,
              List.of(List.of(4.0, 0.0, 0.0), List.of(0.0, -2.0, 0.0), List.of(0.0, 0.0, 1.0)),
              List.of(),
              List.of(0.0)));

  @Test
  void indexAndGainAreThoseOfTheQuadraticModel() {
    Notebook notebook = look(SADDLE, Scenes.vec(0.1, 0.2, -0.3));
    assertEquals(1, notebook.numbers("saddles.index").get(0));
    assertEquals(-2, notebook.numbers("saddles.smallest").get(0), 1e-12);
    double gain = (4 * 0.01 + 2 * 0.04 + 0.09) / 2;
    assertEquals(gain, notebook.numbers("saddles.gain").get(0), 1e-12);
    double share = 0.4 * 0.4 / (0.4 * 0.4 + 0.4 * 0.4 + 0.3 * 0.3);
    assertEquals(share, notebook.numbers("saddles.pull").get(0), 1e-12);
  }

  @Test
  void theWayIsSharedOutBetweenTheLooks() {
    Notebook notebook = new Notebook();
    Watch watch = new Saddles(500).attach(SADDLE, EmptyState.make());
    Vec start = Scenes.vec(1, 0.1, 1);
    watch.observe(StillSnapshot.of(SADDLE, start), notebook);
    watch.observe(StillSnapshot.of(SADDLE, Scenes.vec(0.5, 0.3, 1)).from(start), notebook);
    assertEquals(1, notebook.numbers("saddles.leaving").size());
    double share = 0.04 / (0.04 + 0.25);
    assertEquals(share, notebook.numbers("saddles.leaving").get(0), 1e-12);
  }

  @Test
  void aBowlHasNoSuchDirections() {
    Landscape bowl = Scenes.open(new Quadratic(3, 7, 0, List.of(), List.of(), List.of(1.0)));
    Notebook notebook = look(bowl, Scenes.vec(1, 2, 3));
    assertEquals(0, notebook.numbers("saddles.index").get(0));
    assertEquals(0, notebook.numbers("saddles.pull").get(0));
  }

  @Test
  void objectiveAndIndexThatFallTogetherHaveACorrelationOfOne() {
    Trend trend = new Trend(EmptyState.make());
    assertTrue(trend.spearman().isEmpty());
    double[] index = {5, 3, 3, 1};
    double[] loss = {9, 4, 3, 1};
    for (int i = 0; i < 4; i++) {
      trend.add(loss[i], index[i]);
    }
    // Ranks 4 3 2 1 against 4 2.5 2.5 1: 4.5/√(5·4.5).
    assertEquals(4.5 / Math.sqrt(5 * 4.5), trend.spearman().orElseThrow(), 1e-15);
  }

  @Test
  void whereAllLooksHaveOneIndexThereIsNone() {
    Trend trend = new Trend(EmptyState.make());
    for (int i = 0; i < 4; i++) {
      trend.add(i, 2);
    }
    assertTrue(trend.spearman().isEmpty());
  }

  private static Notebook look(Landscape landscape, Vec point) {
    Notebook notebook = new Notebook();
    Watch watch = new Saddles(500).attach(landscape, EmptyState.make());
    watch.observe(StillSnapshot.of(landscape, point), notebook);
    return notebook;
  }
}
