package basin.probes;

import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;
import java.util.List;

/**
 * How far the point is from the nearest of the surface's known minima.
 *
 * <p>Series {@code minimum.distance} = ‖x − x*‖₂ on the way, and at the end {@code minimum.loss} =
 * f(x*) for the minimum that is nearest then. A problem that knows no minimum gets a remark.
 */
@Doc("Distance to the nearest known minimum of a surface, and the loss there.")
@Formula("minimum.distance = ‖x − x*‖₂,  minimum.loss = f(x*)")
public record Minimum() implements Probe {
  @Override
  public Watch attach(Landscape landscape, State state) {
    List<double[]> minima = landscape.surface().map(Surface::minima).orElse(List.of());
    return minima.isEmpty()
        ? Refusal.of("minimum: not recorded, the problem knows none of its minima")
        : new Nearest(minima);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private record Nearest(List<double[]> minima) implements Watch {
    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      recorder.record("minimum.distance", distance(snapshot, nearest(snapshot)));
    }

    @Override
    public void finish(Snapshot snapshot, Recorder recorder) {
      Vec there = snapshot.exactVector();
      there.set(nearest(snapshot));
      recorder.record("minimum.loss", snapshot.exact().value(there));
    }

    /** There may be hundreds, so squares are compared, without a vector for each. */
    private double[] nearest(Snapshot snapshot) {
      double[] here = snapshot.exactPoint().toArray();
      double[] nearest = minima.get(0);
      double least = squares(here, nearest);
      for (double[] minimum : minima) {
        double squares = squares(here, minimum);
        if (squares < least) {
          least = squares;
          nearest = minimum;
        }
      }
      return nearest;
    }

    private static double squares(double[] here, double[] there) {
      double sum = 0;
      for (int i = 0; i < here.length; i++) {
        sum += (here[i] - there[i]) * (here[i] - there[i]);
      }
      return sum;
    }

    private static double distance(Snapshot snapshot, double[] minimum) {
      Vec away = snapshot.exactPoint();
      Vec there = snapshot.exactVector();
      there.set(minimum);
      return away.addScaled(-1, there).norm();
    }
  }
}
