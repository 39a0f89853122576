package basin.probes;

import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.state.Scalar;
import basin.spi.state.State;

/**
 * The path of the point: track {@code trajectory}, one vector of all parameters per recorded step.
 *
 * <p>A budget of more than {@code points} steps is thinned to every k-th step, k = ⌈budget/points⌉;
 * the first and the last point are always there. Problems with more than 1 000 parameters get a
 * remark instead.
 */
@Doc("The path of the point, for problems of up to 1 000 parameters.")
public record Trajectory(
    @Doc("at most about so many points are kept, evenly spaced over the budget")
        @Default("2000")
        @Range(from = 2)
        int points)
    implements Probe {

  private static final int LARGEST = 1000;

  @Override
  public Timing timing() {
    return Timing.STEP;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    int dimension = landscape.dimension();
    return dimension <= LARGEST
        ? new Path(state)
        : Refusal.of(
            "trajectory: not recorded, %d parameters are more than %d", dimension, LARGEST);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  /** Records every k-th step and the last. */
  private final class Path implements Watch {
    private final Scalar next;
    private final Scalar last;

    Path(State state) {
      next = state.number("next");
      last = state.number("last");
      last.set(-1);
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      long step = snapshot.progress().step();
      if (step >= next.get()) {
        long stride = stride(snapshot.progress().horizon());
        next.set((step / stride + 1) * stride);
        record(snapshot, recorder);
      }
    }

    @Override
    public void finish(Snapshot snapshot, Recorder recorder) {
      if (snapshot.progress().step() != last.get() && snapshot.point().finite()) {
        record(snapshot, recorder);
      }
    }

    private long stride(long horizon) {
      return Math.max(1, horizon / points + (horizon % points == 0 ? 0 : 1));
    }

    private void record(Snapshot snapshot, Recorder recorder) {
      recorder.record("trajectory", snapshot.point().toArray());
      last.set(snapshot.progress().step());
    }
  }
}
