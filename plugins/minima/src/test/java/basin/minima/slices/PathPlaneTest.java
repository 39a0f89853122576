package basin.minima.slices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.problems.quadratics.Quadratic;
import basin.spi.number.Vec;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathPlaneTest {
  private static final Landscape BOWL =
      GivenSite.of(new Quadratic(3, 1, 0, List.of(), List.of(), List.of(1.0))).landscape();

  @Test
  void whatLiesOffThePlaneIsTold() {
    Notebook notebook =
        walked(
            10,
            GivenSite.vec(8, 0, 0),
            GivenSite.vec(4, 3, 0.1),
            GivenSite.vec(2, 1, 0),
            GivenSite.vec(0, 0, 0));
    double[] x = notebook.vectors("path-plane.x").get(0);
    double[] y = notebook.vectors("path-plane.y").get(0);
    double[] off = notebook.vectors("path-plane.off").get(0);
    double[] squares = {64, 25.01, 5, 0};
    for (int i = 0; i < 4; i++) {
      assertEquals(squares[i], x[i] * x[i] + y[i] * y[i] + off[i] * off[i], 1e-12);
      // Of a bowl of curvature 1, what is lost by going onto the plane is half the square.
      double lost =
          notebook.vectors("path-plane.loss").get(0)[i]
              - notebook.vectors("path-plane.plane-loss").get(0)[i];
      assertEquals(off[i] * off[i] / 2, lost, 1e-12);
    }
    assertTrue(off[1] + off[2] > 0.01, "four points, the origin among them, that span a space");
    assertArrayEquals(new double[] {0, 1, 2, 3}, notebook.vectors("path-plane.steps").get(0), 0);
    double[] explained = notebook.vectors("path-plane.explained").get(0);
    assertTrue(explained[0] > explained[1] && explained[0] + explained[1] > 0.999);
  }

  @Test
  void aLongPathIsThinnedAndKeepsItsEnd() {
    Vec[] path = new Vec[101];
    for (int i = 0; i <= 100; i++) {
      path[i] = GivenSite.vec(100 - i, (100 - i) * (100 - i), 0);
    }
    Notebook notebook = walked(8, path);
    double[] steps = notebook.vectors("path-plane.steps").get(0);
    assertArrayEquals(new double[] {0, 13, 26, 39, 52, 65, 78, 91, 100}, steps, 0);
  }

  @Test
  void aLineOrAPointHasNoPlane() {
    Vec[] line = {GivenSite.vec(4, 0, 0), GivenSite.vec(2, 0, 0), GivenSite.vec(1, 0, 0)};
    assertEquals(
        List.of("path-plane: not recorded, the path is a line or a point"),
        walked(10, line).remarks());
    assertEquals(
        List.of("path-plane: not recorded, the path has fewer than 3 points"),
        walked(10, line[0], line[1]).remarks());
  }

  private static Notebook walked(int points, Vec... path) {
    Notebook notebook = new Notebook();
    Watch watch = new PathPlane(points).attach(BOWL, EmptyState.make());
    long horizon = path.length - 1;
    for (int i = 0; i < path.length; i++) {
      watch.observe(StillSnapshot.of(BOWL, path[i]).step(i, horizon, 1), notebook);
    }
    watch.finish(
        StillSnapshot.of(BOWL, path[path.length - 1]).step(path.length - 1, horizon, 1), notebook);
    return notebook;
  }
}
