package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.problems.quadratics.Quadratic;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrajectoryTest {
  private static final Landscape LINE =
      Scenes.open(new Quadratic(1, 1, 0, List.of(), List.of(), List.of(1.0)));

  @Test
  void aShortRunIsKeptWhole() {
    assertEquals(IntStream.rangeClosed(0, 20).boxed().toList(), kept(20, 20, 1, 2000));
  }

  @Test
  void aLongRunIsThinnedEvenly() {
    assertEquals(List.of(0, 25, 50, 75, 100), kept(100, 100, 1, 4));
    assertEquals(List.of(0, 34, 68, 100), kept(100, 100, 1, 3));
  }

  @Test
  void theLastPointIsKeptWhereverTheRunStops() {
    assertEquals(List.of(0, 25, 50, 61), kept(100, 61, 1, 4));
    assertEquals(List.of(0, 25, 50), kept(100, 50, 1, 4));
  }

  @Test
  void aCadenceOfItsOwnIsThinnedToo() {
    assertEquals(List.of(0, 30, 50, 80, 100), kept(100, 100, 10, 4));
  }

  @ParameterizedTest
  @CsvSource({"1, 2000", "1999, 2000", "2000, 2000", "2001, 2000", "1000000, 2000", "7, 2"})
  void thereAreNeverManyMorePointsThanAsked(long horizon, int points) {
    int kept = kept((int) horizon, (int) horizon, 1, points).size();
    assertTrue(kept <= points + 2, kept + " points");
    assertTrue(kept >= Math.min(horizon, points) / 2, kept + " points");
  }

  @Test
  void aPointThatIsNotFiniteIsNoEnd() {
    Notebook notebook = new Notebook();
    Watch watch = new Trajectory(10).attach(LINE, EmptyState.make());
    watch.finish(StillSnapshot.of(LINE, Scenes.vec(Double.NaN)).step(3, 10, 1), notebook);
    assertEquals(List.of(), notebook.names());
  }

  @Test
  void manyParametersAreRefusedOnce() {
    Landscape wide = Scenes.open(new Quadratic(1001, 10, 0, List.of(), List.of(), List.of(1.0)));
    Notebook notebook = new Notebook();
    Watch watch = new Trajectory(10).attach(wide, EmptyState.make());
    StillSnapshot snapshot = StillSnapshot.of(wide, Scenes.DOUBLES.vec(1001));
    watch.observe(snapshot, notebook);
    watch.observe(snapshot, notebook);
    watch.finish(snapshot, notebook);
    assertEquals(List.of(), notebook.names());
    assertEquals(
        List.of("trajectory: not recorded, 1001 parameters are more than 1000"),
        notebook.remarks());
  }

  /** Steps that are kept of a run whose point is the number of its step. */
  private static List<Integer> kept(int horizon, int steps, int every, int points) {
    Notebook notebook = new Notebook();
    Watch watch = new Trajectory(points).attach(LINE, EmptyState.make());
    for (int step = 0; step <= steps; step += every) {
      watch.observe(at(step, horizon), notebook);
    }
    watch.finish(at(steps, horizon), notebook);
    return notebook.vectors("trajectory").stream()
        .flatMapToDouble(Arrays::stream)
        .mapToObj(step -> (int) step)
        .toList();
  }

  private static StillSnapshot at(int step, int horizon) {
    return StillSnapshot.of(LINE, Scenes.vec(step)).step(step, horizon, 1);
  }
}
