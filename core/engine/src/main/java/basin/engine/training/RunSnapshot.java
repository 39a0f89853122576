package basin.engine.training;

import basin.engine.network.NetworkLandscape;
import basin.engine.number.Arithmetic;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Preconditioned;
import basin.spi.descent.Progress;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.probe.Snapshot;
import basin.spi.problem.Landscape;
import basin.spi.problem.Signal;
import basin.spi.run.Effort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * A run as probes and stopping rules see it: one object for the whole run, whose answers are made
 * when asked and forgotten at the next step.
 */
final class RunSnapshot implements Snapshot {
  private final RunProgress progress;
  private final Landscape landscape;
  private final Arithmetic arithmetic;
  private final Supplier<Landscape> exactTwin;
  private final Arithmetic exactArithmetic = Arithmetic.of(Precision.FLOAT64);
  private final Supplier<Vec> start;
  private final Optimizer optimizer;
  private final CountedObjective counted;
  private final Vec trained;
  private final Vec gradient;

  private Descent descent;
  private Vec answer;
  private Landscape twin;
  private Vec before;
  private Vec moved;
  private boolean beforeKept;
  private boolean movedKnown;
  private double loss = Double.NaN;
  private List<Signal> signals;
  private final Map<String, Map<String, Double>> measured = new HashMap<>();

  RunSnapshot(
      RunProgress progress,
      Landscape landscape,
      Arithmetic arithmetic,
      Supplier<Landscape> exactTwin,
      Supplier<Vec> start,
      Optimizer optimizer,
      CountedObjective counted,
      Vec trained,
      Vec gradient) {
    this.progress = progress;
    this.landscape = landscape;
    this.arithmetic = arithmetic;
    this.exactTwin = exactTwin;
    this.start = start;
    this.optimizer = optimizer;
    this.counted = counted;
    this.trained = trained;
    this.gradient = gradient;
  }

  /** Whose answer is seen from the first step on. */
  void follow(Descent optimizer) {
    descent = optimizer;
  }

  /** Keeps where the run stands, for {@link #update}, if someone may ask after the step. */
  void beforeStep(boolean updateMayBeAsked) {
    beforeKept = updateMayBeAsked;
    if (updateMayBeAsked) {
      before = before == null ? arithmetic.vec(trained.length()) : before;
      before.set(trained);
    }
  }

  void afterStep(double stepLoss) {
    loss = stepLoss;
    movedKnown = false;
    signals = null;
    measured.clear();
    answer = null;
  }

  /** The run is over, and another point counts than the one where it stands. */
  void settle(Vec point) {
    answer = point;
    measured.clear();
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
    if (answer == null) {
      answer = progress.step() == 0 ? trained : descent.answer(trained);
    }
    return answer;
  }

  @Override
  public Vec trainedPoint() {
    return trained;
  }

  @Override
  public Optional<Vec> gradient() {
    return progress.step() == 0 || !optimizer.takesGradients()
        ? Optional.empty()
        : Optional.of(gradient);
  }

  @Override
  public Optional<Vec> update() {
    if (!beforeKept) {
      return Optional.empty();
    }
    if (!movedKnown) {
      moved = moved == null ? arithmetic.vec(trained.length()) : moved;
      moved.set(trained).subtract(before);
      movedKnown = true;
    }
    return Optional.of(moved);
  }

  @Override
  public List<Signal> signals() {
    if (signals == null) {
      signals = progress.step() == 0 ? List.of() : copies(landscape.signals());
    }
    return signals;
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> all = new LinkedHashMap<>();
    landscape.splits().forEach(split -> all.putAll(measured(split)));
    return all;
  }

  @Override
  public OptionalDouble metric(String name) {
    String split = name.substring(0, Math.max(0, name.indexOf('.')));
    Double value = landscape.splits().contains(split) ? measured(split).get(name) : null;
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Measuring leaves the step's signals, so they need no copy. */
  private Map<String, Double> measured(String split) {
    return measured.computeIfAbsent(split, any -> landscape.measure(point(), split));
  }

  @Override
  public long evaluations() {
    return counted.evaluations();
  }

  @Override
  public Effort effort() {
    return counted.effort();
  }

  @Override
  public Map<String, Double> quantities() {
    return progress.step() == 0 ? Map.of() : descent.quantities();
  }

  @Override
  public Map<String, Double> rates() {
    Map<String, Double> rates = new LinkedHashMap<>();
    if (progress.step() > 0) {
      Schedules.named("rate", optimizer)
          .forEach((place, rate) -> rates.put(place, rate.at(progress.last())));
    }
    return rates;
  }

  @Override
  public Optional<Preconditioned.Now> preconditioner() {
    return progress.step() == 0 ? Optional.empty() : descent.preconditioner();
  }

  @Override
  public List<Block> blocks() {
    return landscape.blocks();
  }

  /** Whoever gets the landscape may evaluate it, so the step's signals are copied first. */
  @Override
  public Landscape landscape() {
    signals();
    return landscape;
  }

  @Override
  public Objective exact() {
    if (trained.precision() == Precision.FLOAT64) {
      return landscape().whole();
    }
    twin = twin == null ? exactTwin.get() : twin;
    if (landscape instanceof NetworkLandscape run && twin instanceof NetworkLandscape exact) {
      exact.remember(run);
    }
    return twin.whole();
  }

  @Override
  public Penalty penalty() {
    return optimizer.penalty(progress.last(), landscape.blocks());
  }

  @Override
  public Vec exactStart() {
    return exactVector().set(start.get());
  }

  @Override
  public Vec exactPoint() {
    return exactVector().set(point());
  }

  @Override
  public Vec exactVector() {
    return exactArithmetic.vec(trained.length());
  }

  private List<Signal> copies(List<Signal> originals) {
    List<Signal> copies = new ArrayList<>();
    for (Signal signal : originals) {
      Matrix from = signal.gradient();
      Matrix copy = arithmetic.matrix(from.rows(), from.columns());
      copy.all().set(from.all());
      copies.add(new Signal(signal.layer(), copy));
    }
    return List.copyOf(copies);
  }
}
