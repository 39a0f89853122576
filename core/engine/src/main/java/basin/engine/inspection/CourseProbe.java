package basin.engine.inspection;

import basin.spi.check.Course;
import basin.spi.metric.Metric;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.run.Effort;
import basin.spi.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes down the first steps of a run. */
final class CourseProbe implements Probe, Watch {
  private final List<Metric> metrics;
  private final long wanted;
  private Effort effort = new Effort(0, 0, 0);
  private final List<Double> losses = new ArrayList<>();
  private final List<Double> lengths = new ArrayList<>();
  private Map<String, Double> rates = Map.of();
  private Optional<Vec> first = Optional.empty();
  private Map<String, Double> before = Map.of();
  private Map<String, Double> after = Map.of();

  CourseProbe(List<Metric> metrics, long wanted) {
    this.metrics = metrics;
    this.wanted = wanted;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    return this;
  }

  @Override
  public List<Metric> metrics() {
    return metrics;
  }

  @Override
  public void observe(Snapshot snapshot, Recorder recorder) {
    long step = snapshot.progress().step();
    if (step == 0) {
      before = Map.copyOf(snapshot.metrics());
      return;
    }
    effort = snapshot.effort();
    losses.add(snapshot.loss());
    snapshot.update().ifPresent(update -> add(update, snapshot));
    if (step == 1) {
      rates = Map.copyOf(snapshot.rates());
    }
    if (step == wanted || step == snapshot.progress().horizon()) {
      after = Map.copyOf(snapshot.metrics());
    }
  }

  private void add(Vec update, Snapshot snapshot) {
    lengths.add(update.norm());
    if (lengths.size() == 1) {
      first = Optional.of(snapshot.exactVector().set(update.toArray()));
    }
  }

  /** Steps that were taken. */
  int steps() {
    return losses.size();
  }

  /** What they asked of the problem. */
  Effort effort() {
    return effort;
  }

  Course course(Optional<String> diverged) {
    return new Course(losses, lengths, rates, first, before, after, diverged);
  }
}
