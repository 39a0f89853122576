package basin.minima.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.engine.surface.SurfaceLandscape;
import basin.problems.surfaces.Himmelblau;
import basin.spi.Plugin;
import basin.spi.number.Precision;
import basin.spi.probe.Probe;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.ProbeContract;
import basin.testkit.StillSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CriticalPointsTest implements ProbeContract {
  private static final Landscape HILLS = new SurfaceLandscape(new Himmelblau(List.of()));

  @Override
  public Plugin plugin() {
    return extensions -> extensions.add(Probe.class, "critical-points", CriticalPoints.class);
  }

  @Override
  public Map<String, Probe> components() {
    return Map.of("critical-points", new CriticalPoints(500));
  }

  @Test
  void aMaximumASaddleAndAMinimumBesideThePathAreFound() {
    Notebook notebook = looked(HILLS, -0.3, -0.9, 3.4, 0.1, 2.9, 2.1);
    assertEquals(List.of(2.0, 1.0, 0.0), notebook.numbers("critical-points.index"));
    assertEquals(List.of(1.0, 1.0, 1.0), notebook.numbers("critical-points.found"));
    assertEquals(181.6165215225827, notebook.numbers("critical-points.loss").get(0), 1e-9);
    assertEquals(13.31192627040559, notebook.numbers("critical-points.loss").get(1), 1e-11);
    assertEquals(Math.sqrt(0.02), notebook.numbers("critical-points.distance").get(2), 1e-12);
    assertEquals(1, notebook.numbers("critical-points.spearman").get(2), 1e-15);
  }

  @Test
  void withMoreParametersThanTheLimitNothingIsLookedFor() {
    Notebook notebook = new Notebook();
    Watch watch = new CriticalPoints(1).attach(HILLS, EmptyState.make());
    watch.observe(snapshot(HILLS, 0, 0), notebook);
    assertEquals(
        List.of("critical-points: not looked for, 2 parameters are more than 1"),
        notebook.remarks());
  }

  /** So that a claim may name them, though a first look may find nothing. */
  @Test
  void itTellsWhatItRecordsOnceItFindsSomething() {
    List<String> told = new CriticalPoints(500).attach(HILLS, EmptyState.make()).occasional();
    Notebook notebook = looked(HILLS, 2.9, 2.1);
    told.forEach(name -> assertEquals(1, notebook.numbers(name).size(), name));
    assertEquals(notebook.names().size(), told.size() + 2, "and found, and spearman, always");
    assertEquals(List.of(), new CriticalPoints(1).attach(HILLS, EmptyState.make()).occasional());
  }

  private static Notebook looked(Landscape landscape, double... path) {
    Notebook notebook = new Notebook();
    Watch watch = new CriticalPoints(500).attach(landscape, EmptyState.make());
    for (int i = 0; i < path.length; i += 2) {
      watch.observe(snapshot(landscape, path[i], path[i + 1]), notebook);
    }
    return notebook;
  }

  private static StillSnapshot snapshot(Landscape landscape, double... x) {
    return StillSnapshot.of(landscape, Arithmetic.of(Precision.FLOAT64).vec(x));
  }
}
