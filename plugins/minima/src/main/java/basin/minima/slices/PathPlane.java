package basin.minima.slices;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.NumberList;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The plane in which most of the path lies, and where the path is beside it; recorded when the run
 * is over, as tracks of one vector each.
 *
 * <ul>
 *   <li>{@code path-plane.first}, {@code path-plane.second}: the principal directions, of length 1,
 *       around the last point; {@code path-plane.explained}: the share of each in all squared
 *       distances from it;
 *   <li>of each point that is kept: {@code path-plane.steps}, {@code path-plane.x} and {@code
 *       path-plane.y}, its coordinates; {@code path-plane.off}, its distance from the plane; {@code
 *       path-plane.loss} and {@code path-plane.plane-loss}, the training loss there and on the
 *       plane below it, in float64 over all training rows.
 * </ul>
 *
 * <p>Points are evenly spaced over the budget; a large net keeps fewer, so that all together they
 * are at most 2²⁴ numbers.
 */
@Doc("The plane in which most of the path lies, with the path's distance from it and its loss.")
@Formula("singular vectors of (w₀ − w, …, wₖ − w) around the last point w")
@Source(
    "Li, Xu, Taylor, Studer and Goldstein 2018, Visualizing the Loss Landscape of Neural Nets,"
        + " section 7")
@Convention("around the last point, not the mean of the points")
public record PathPlane(
    @Doc("about so many points of the path are kept") @Default("60") @Range(from = 4, to = 1000)
        int points)
    implements Probe {
  private static final int NUMBERS = 1 << 24;
  private static final int FEWEST = 4;

  @Override
  public Timing timing() {
    return Timing.STEP;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    int dimension = landscape.dimension();
    int kept = Math.min(points, NUMBERS / dimension);
    if (kept < FEWEST || dimension < 2) {
      String why = dimension < 2 ? "1 parameter has no plane" : "%d parameters are too many";
      return (snapshot, recorder) ->
          recorder.remark(
              "path-plane: not recorded, " + String.format(Locale.ROOT, why, dimension));
    }
    return new Path(kept, state);
  }

  private static final class Path implements Watch {
    private final int points;
    private final Scalar next;
    private final NumberList steps;
    private final NumberList numbers;

    Path(int points, State state) {
      this.points = points;
      next = state.number("next");
      steps = state.list("steps");
      numbers = state.list("points");
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      long step = snapshot.progress().step();
      if (step >= next.get()) {
        long stride = Math.max(1, (snapshot.progress().horizon() + points - 1) / points);
        next.set((step / stride + 1) * stride);
        keep(snapshot);
      }
    }

    private void keep(Snapshot snapshot) {
      if (snapshot.point().finite()) {
        steps.add(snapshot.progress().step());
        for (double number : snapshot.point().toArray()) {
          numbers.add(number);
        }
      }
    }

    @Override
    public void finish(Snapshot snapshot, Recorder recorder) {
      int last = steps.size() - 1;
      if (last >= 0 && steps.get(last) != snapshot.progress().step()) {
        keep(snapshot);
      }
      List<Vec> path = path(snapshot);
      if (path.size() < FEWEST - 1) {
        recorder.remark("path-plane: not recorded, the path has fewer than 3 points");
        return;
      }
      Vec end = snapshot.exactVector().set(path.get(path.size() - 1));
      PrincipalDirections plane = PrincipalDirections.of(path, end, 2, snapshot::exactVector);
      if (plane.basis().size() < 2) {
        recorder.remark("path-plane: not recorded, the path is a line or a point");
        return;
      }
      recorder.record("path-plane.first", plane.basis().get(0).toArray());
      recorder.record("path-plane.second", plane.basis().get(1).toArray());
      recorder.record("path-plane.explained", plane.explained());
      record(path, end, plane, snapshot, recorder);
    }

    private void record(
        List<Vec> path, Vec end, PrincipalDirections plane, Snapshot snapshot, Recorder recorder) {
      int n = path.size();
      double[][] columns = new double[6][n];
      Objective objective = snapshot.exact();
      Vec room = snapshot.exactVector();
      for (int i = 0; i < n; i++) {
        double[] place = plane.place(path.get(i), end, room);
        columns[0][i] = steps.get(i);
        columns[1][i] = place[0];
        columns[2][i] = place[1];
        columns[3][i] = place[2];
        columns[4][i] = objective.value(path.get(i));
        room.set(end);
        room.addScaled(place[0], plane.basis().get(0));
        room.addScaled(place[1], plane.basis().get(1));
        columns[5][i] = objective.value(room);
      }
      String[] names = {"steps", "x", "y", "off", "loss", "plane-loss"};
      for (int c = 0; c < names.length; c++) {
        recorder.record("path-plane." + names[c], columns[c]);
      }
    }

    private List<Vec> path(Snapshot snapshot) {
      List<Vec> path = new ArrayList<>();
      int n = snapshot.point().length();
      for (int i = 0; i < steps.size(); i++) {
        Vec point = snapshot.exactVector();
        for (int j = 0; j < n; j++) {
          point.set(j, numbers.get(i * n + j));
        }
        path.add(point);
      }
      return path;
    }
  }
}
