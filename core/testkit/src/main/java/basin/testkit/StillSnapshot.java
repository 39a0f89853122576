package basin.testkit;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Penalty;
import basin.spi.descent.Preconditioned;
import basin.spi.descent.Progress;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.probe.Snapshot;
import basin.spi.problem.Landscape;
import basin.spi.problem.Signal;
import basin.spi.run.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A moment of a run that a test makes up: what is not set is as at step 0.
 *
 * <p>Everything is in the precision of the point; the exact objective is the landscape's own.
 */
public final class StillSnapshot implements Snapshot {
  private final Landscape landscape;
  private Vec point;
  private Progress progress = Progress.of(0, 1000, 1);
  private double loss = Double.NaN;
  private Optional<Vec> gradient = Optional.empty();
  private Optional<Vec> update = Optional.empty();
  private final List<Signal> signals = new ArrayList<>();
  private Map<String, Double> metrics = Map.of();
  private Map<String, Double> rates = Map.of();
  private Optional<Preconditioned.Now> preconditioner = Optional.empty();
  private Vec start;
  private Penalty penalty = Penalty.nothing();

  private StillSnapshot(Landscape landscape, Vec point) {
    this.landscape = landscape;
    this.point = point;
    this.start = point;
  }

  /** A landscape seen from a point. */
  public static StillSnapshot of(Landscape landscape, Vec point) {
    return new StillSnapshot(landscape, point);
  }

  /** A moment without a landscape, for whoever does not look at it. */
  public static StillSnapshot empty() {
    return new StillSnapshot(null, Arithmetic.of(Precision.FLOAT64).vec(1));
  }

  /** Another point. */
  public StillSnapshot at(Vec there) {
    point = there;
    return this;
  }

  /** Where the run started from; the point itself if not set. */
  public StillSnapshot from(Vec there) {
    start = there;
    return this;
  }

  /** What the optimizer adds to the objective. */
  public StillSnapshot penalty(Penalty added) {
    penalty = added;
    return this;
  }

  /** So many steps of a budget, and of an epoch. */
  public StillSnapshot step(long step, long horizon, long stepsPerEpoch) {
    progress = Progress.of(step, horizon, stepsPerEpoch);
    return this;
  }

  /** The step's objective. */
  public StillSnapshot loss(double value) {
    loss = value;
    return this;
  }

  /** The step's gradient. */
  public StillSnapshot gradient(Vec vector) {
    gradient = Optional.of(vector);
    return this;
  }

  /** How far the step moved the point. */
  public StillSnapshot update(Vec vector) {
    update = Optional.of(vector);
    return this;
  }

  /** One more layer's signal. */
  public StillSnapshot signal(Signal signal) {
    signals.add(signal);
    return this;
  }

  /** Losses and metrics. */
  public StillSnapshot metrics(Map<String, Double> values) {
    metrics = values;
    return this;
  }

  /** Learning rates by place. */
  public StillSnapshot rates(Map<String, Double> values) {
    rates = values;
    return this;
  }

  /** What the optimizer divides gradients by, and what it can bear. */
  public StillSnapshot preconditioner(Vec diagonal, double stable) {
    preconditioner = Optional.of(new Preconditioned.Now(diagonal, stable));
    return this;
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public Vec point() {
    return point;
  }

  @Override
  public Optional<Vec> gradient() {
    return gradient;
  }

  @Override
  public Optional<Vec> update() {
    return update;
  }

  @Override
  public List<Signal> signals() {
    return signals;
  }

  @Override
  public Map<String, Double> metrics() {
    return metrics;
  }

  @Override
  public long evaluations() {
    return progress.step();
  }

  @Override
  public Effort effort() {
    return new Effort(0, progress.step(), 0);
  }

  @Override
  public Map<String, Double> rates() {
    return rates;
  }

  @Override
  public Optional<Preconditioned.Now> preconditioner() {
    return preconditioner;
  }

  @Override
  public List<Block> blocks() {
    return landscape.blocks();
  }

  @Override
  public Landscape landscape() {
    return landscape;
  }

  @Override
  public Objective exact() {
    return landscape.whole();
  }

  @Override
  public Penalty penalty() {
    return penalty;
  }

  @Override
  public Vec exactStart() {
    return exactVector().set(start);
  }

  @Override
  public Vec exactPoint() {
    return exactVector().set(point);
  }

  @Override
  public Vec exactVector() {
    return Arithmetic.of(Precision.FLOAT64).vec(point.length());
  }
}
