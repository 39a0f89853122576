package basin.lab.sample;

import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.Optional;

/** Probes and stopping rules. */
public interface Observers {
  /** A probe that is only looked at. */
  interface Blind extends Probe {
    @Override
    default Watch attach(Landscape landscape) {
      throw new UnsupportedOperationException("a sample does not run");
    }
  }

  @Doc("Losses and metrics.")
  record Metrics() implements Blind {}

  @Doc("The path.")
  record Trajectory(@Default("1000") @Range(from = 1) int points) implements Blind {
    @Override
    public Timing timing() {
      return Timing.STEP;
    }
  }

  @Doc("Eigenvalues of the Hessian.")
  record Curvature() implements Blind {
    @Override
    public Timing timing() {
      return Timing.END;
    }
  }

  /** A rule that is only looked at. */
  interface Mute extends StoppingRule {
    @Override
    default Judge start() {
      throw new UnsupportedOperationException("a sample does not run");
    }
  }

  @Doc("Stops when the gradient is short.")
  record GradientNorm(@Range(above = 0) double below) implements Mute {}

  @Doc("Stops when a metric is reached.")
  record Target(String metric, Optional<Double> atLeast, Optional<Double> atMost) implements Mute {}
}
