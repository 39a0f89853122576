package basin.probes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.problems.quadratics.Quadratic;
import basin.problems.surfaces.Himmelblau;
import basin.spi.network.Layer;
import basin.spi.number.Vec;
import basin.spi.probe.Watch;
import basin.spi.problem.Box;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Probes that record what a picture is drawn from. */
class PicturesTest {
  @Test
  void levelsAreTheObjectiveRowAfterRow() {
    Landscape hills = Scenes.open(new Himmelblau(List.of()));
    Notebook notebook = contour(hills, 7, new double[][] {{0, 0}, {3, 2}});
    double[] x = notebook.vectors("contour.x").get(0);
    double[] y = notebook.vectors("contour.y").get(0);
    double[] z = notebook.vectors("contour.z").get(0);
    assertEquals(49, z.length);
    for (int j = 0; j < 7; j++) {
      for (int i = 0; i < 7; i++) {
        assertEquals(hills.whole().value(Scenes.vec(x[i], y[j])), z[j * 7 + i]);
      }
    }
  }

  @Test
  void thePictureShowsTheSurfacesViewAndThePath() {
    Landscape hills = Scenes.open(new Himmelblau(List.of()));
    Notebook notebook = contour(hills, 3, new double[][] {{0, 0}, {9, 1}});
    double[] x = notebook.vectors("contour.x").get(0);
    double[] y = notebook.vectors("contour.y").get(0);
    assertEquals(-6, x[0]);
    assertTrue(x[2] > 9 && x[2] < 12, "right edge " + x[2]);
    assertArrayEquals(new double[] {-6, 0, 6}, y);
  }

  @Test
  void aPathThatRunsAwayIsCutOff() {
    Landscape hills = Scenes.open(new Himmelblau(List.of()));
    Notebook notebook = contour(hills, 3, new double[][] {{0, 0}, {1e200, -1}, {Double.NaN, 0}});
    double[] x = notebook.vectors("contour.x").get(0);
    assertEquals(30, x[2]);
    assertTrue(Arrays.stream(notebook.vectors("contour.z").get(0)).allMatch(Double::isFinite));
  }

  @Test
  void withoutAViewThePathHasAMargin() {
    Extent extent = Extent.around(Optional.empty(), EmptyState.make());
    extent.include(1, 5);
    extent.include(3, 5);
    assertEquals(new Box(0.7, 3.3, 4.85, 5.15), extent.box());
  }

  @Test
  void otherDimensionsAreRefused() {
    Landscape space = Scenes.open(new Quadratic(3, 4, 0, List.of(), List.of(), List.of(1.0)));
    Notebook notebook = contour(space, 3, new double[][] {{0, 0, 0}});
    assertEquals(List.of(), notebook.names());
    assertEquals(
        List.of("contour: not drawn, it needs 2 parameters and there are 3"), notebook.remarks());
  }

  @Test
  void theFittedLineGoesThroughInputsInOrder() {
    Landscape line =
        Scenes.network(
            new double[][] {{3}, {-1}, {0}},
            new double[][] {{11}, {0}, {2.5}},
            List.of(dense(1)),
            new Mse());
    Notebook notebook = fit(line, Scenes.vec(3, 2), 100);
    assertArrayEquals(new double[] {-1, 0, 3}, notebook.vectors("fit.x").get(0));
    assertArrayEquals(new double[] {0, 2.5, 11}, notebook.vectors("fit.y").get(0));
    assertArrayEquals(new double[] {-1, 2, 11}, notebook.vectors("fit.output").get(0));
  }

  @Test
  void manyRowsAreThinnedAndTheEndsStay() {
    double[][] inputs = new double[500][1];
    for (int r = 0; r < 500; r++) {
      inputs[r][0] = (r * 7) % 500;
    }
    Landscape line = Scenes.network(inputs, new double[500][1], List.of(dense(1)), new Mse());
    double[] x = fit(line, Scenes.vec(1, 0), 11).vectors("fit.x").get(0);
    assertEquals(11, x.length);
    assertEquals(0, x[0]);
    assertEquals(499, x[10]);
    assertArrayEquals(Arrays.stream(x).sorted().toArray(), x);
  }

  @Test
  void onlyOneInputAndOneOutputMakeALine() {
    Landscape plane =
        Scenes.network(
            new double[][] {{3, 1}}, new double[][] {{11}}, List.of(dense(1)), new Mse());
    Notebook notebook = fit(plane, Scenes.vec(1, 1, 1), 100);
    assertEquals(List.of(), notebook.names());
    assertEquals(1, notebook.remarks().size());
  }

  private static Layer dense(int units) {
    return new Dense(units, new Identity(), true, Optional.empty(), new Constant(0));
  }

  private static Notebook contour(Landscape landscape, int points, double[][] path) {
    Notebook notebook = new Notebook();
    Watch watch = new Contour(points).attach(landscape, EmptyState.make());
    StillSnapshot snapshot = StillSnapshot.of(landscape, Scenes.vec(path[0]));
    for (double[] point : path) {
      watch.observe(snapshot.at(Scenes.vec(point)), notebook);
    }
    watch.finish(snapshot, notebook);
    return notebook;
  }

  private static Notebook fit(Landscape landscape, Vec point, int rows) {
    Notebook notebook = new Notebook();
    new Fit(rows)
        .attach(landscape, EmptyState.make())
        .observe(StillSnapshot.of(landscape, point), notebook);
    return notebook;
  }
}
