package basin.probes;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Box;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.State;

/**
 * Levels of an objective with two parameters, for a picture behind the path.
 *
 * <p>It watches the path from step to step and records one grid when the run is over: tracks {@code
 * contour.x} and {@code contour.y}, the coordinates, and {@code contour.z}, the objective over all
 * training rows in float64, row after row: z[j·|x| + i] = f(xᵢ, yⱼ). Other problems get a remark.
 */
@Doc("Levels of an objective with two parameters, around the path.")
@Formula("z[j·|x| + i] = f(xᵢ, yⱼ)")
public record Contour(
    @Doc("how many grid points on each side") @Default("61") @Range(from = 2, to = 1000) int points)
    implements Probe {

  /** After every step, to see how far the path goes; the grid itself is made at the end. */
  @Override
  public Timing timing() {
    return Timing.STEP;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    int dimension = landscape.dimension();
    return dimension == 2
        ? new Grid(Extent.around(landscape.surface().flatMap(Surface::view), state))
        : Refusal.of("contour: not drawn, it needs 2 parameters and there are %d", dimension);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  /** Remembers how far the path went. */
  private final class Grid implements Watch {
    private final Extent extent;

    Grid(Extent extent) {
      this.extent = extent;
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      extent.include(snapshot.point().get(0), snapshot.point().get(1));
    }

    @Override
    public void finish(Snapshot snapshot, Recorder recorder) {
      observe(snapshot, recorder);
      Box box = extent.box();
      double[] x = spaced(box.left(), box.right());
      double[] y = spaced(box.bottom(), box.top());
      recorder.record("contour.x", x);
      recorder.record("contour.y", y);
      recorder.record("contour.z", levels(x, y, snapshot.exact(), snapshot.exactVector()));
    }

    private double[] levels(double[] x, double[] y, Objective objective, Vec at) {
      double[] z = new double[points * points];
      for (int k = 0; k < z.length; k++) {
        z[k] = objective.value(at.set(0, x[k % points]).set(1, y[k / points]));
      }
      return z;
    }

    private double[] spaced(double from, double to) {
      double[] values = new double[points];
      for (int i = 0; i < points; i++) {
        values[i] = from + (to - from) * i / (points - 1);
      }
      return values;
    }
  }
}
