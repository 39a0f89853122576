package basin.lab.sample;

import basin.spi.data.Task;
import basin.spi.metric.Measurement;
import basin.spi.metric.Metric;
import basin.spi.metric.Outputs;
import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.List;
import java.util.Optional;

/** Probes and stopping rules. */
public interface Observers {
  /** A probe that is only looked at. */
  interface Blind extends Probe {
    @Override
    default Watch attach(Landscape landscape, State state) {
      throw new UnsupportedOperationException("a sample does not run");
    }
  }

  @Doc("Losses and metrics.")
  record Metrics(@Default("[accuracy]") List<Metric> of) implements Blind {
    @Override
    public List<Metric> metrics() {
      return of;
    }
  }

  /** A metric that is only looked at. */
  interface Unmeasured extends Metric {
    @Override
    default boolean fits(Task task) {
      return task == Task.CLASSIFICATION;
    }

    @Override
    default double least() {
      return 0;
    }

    @Override
    default double most() {
      return 1;
    }

    @Override
    default Measurement start(Outputs outputs) {
      throw new UnsupportedOperationException("a sample does not run");
    }
  }

  @Doc("The share of rows whose class is predicted, in [0, 1]; more is better.")
  record Accuracy() implements Unmeasured {
    @Override
    public String series() {
      return "accuracy";
    }

    @Override
    public boolean higherIsBetter() {
      return true;
    }
  }

  @Doc("The share of rows whose class is not predicted, in [0, 1]; less is better.")
  record Missed(@Default("0") int tolerated) implements Unmeasured {
    @Override
    public String series() {
      return tolerated == 0 ? "missed" : "missed-beyond-" + tolerated;
    }

    @Override
    public boolean higherIsBetter() {
      return false;
    }
  }

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
    default Judge start(State state) {
      throw new UnsupportedOperationException("a sample does not run");
    }
  }

  @Doc("Stops when the gradient is short.")
  record GradientNorm(@Range(above = 0) double below) implements Mute {}

  @Doc("Stops when a metric is reached.")
  record Target(String metric, Optional<Double> atLeast, Optional<Double> atMost) implements Mute {
    @Override
    public List<String> metrics() {
      return List.of(metric);
    }
  }
}
