package basin.spi.probe;

import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Penalised;
import basin.spi.descent.Penalty;
import basin.spi.descent.Preconditioned;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Signal;
import basin.spi.run.Effort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run as it stands after a step; answers are computed when asked, once per step. */
public interface Snapshot {
  /** How far the run is; step 0 is the start, before any step. */
  Progress progress();

  /** The step's objective at the point it started from; NaN at step 0. */
  double loss();

  /** Where the run stands: the optimizer's answer. Not to be changed. */
  Vec point();

  /**
   * Where the optimizer trains on: the {@link #point} itself, unless it answers with another. Not
   * to be changed.
   */
  default Vec trainedPoint() {
    return point();
  }

  /**
   * The step's gradient, at the point it started from; empty at step 0, and for an optimizer that
   * takes none.
   */
  Optional<Vec> gradient();

  /**
   * How far the step moved the {@link #trainedPoint}; empty at step 0, and for whoever said not to
   * look at it.
   */
  Optional<Vec> update();

  /** What went back through each layer in the step's gradient; empty at step 0 and for surfaces. */
  List<Signal> signals();

  /** Losses and metrics over whole splits at the point, see {@link Landscape#measure}. */
  Map<String, Double> metrics();

  /**
   * One loss or metric, such as {@code validation.loss}; nothing but its split is measured for it.
   * Empty if there is none of that name.
   */
  default OptionalDouble metric(String name) {
    Double value = metrics().get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Values and gradients the optimizer has asked for so far, one for each pass over a batch. */
  long evaluations();

  /** What the optimizer has asked of the problem so far, in rows. */
  Effort effort();

  /** What the optimizer tells of its last step, by name; empty at step 0. */
  default Map<String, Double> quantities() {
    return Map.of();
  }

  /**
   * The learning rates that were in force in the last step: what the optimizer's settings called
   * {@code rate} gave, by where they are in it. {@code rate} where it has one of its own, {@code
   * inner.rate} or {@code links.2.rate} where it is made of others; empty at step 0.
   */
  default Map<String, Double> rates() {
    return Map.of();
  }

  /**
   * What the last step divided the gradient by, component by component, in the trial's precision;
   * empty at step 0, and for optimizers that do not offer it.
   */
  default Optional<Preconditioned.Now> preconditioner() {
    return Optional.empty();
  }

  /** The named stretches of the point. */
  List<Block> blocks();

  /** The landscape in the trial's precision. */
  Landscape landscape();

  /** The objective over all training rows in float64, whatever the trial's precision. */
  Objective exact();

  /** What the optimizer added to the objective in the last step. */
  default Penalty penalty() {
    return Penalty.nothing();
  }

  /** What the run descends, over all training rows in float64: {@link #exact} and the penalty. */
  default Objective descended() {
    return penalty().none() ? exact() : new Penalised(exact(), penalty());
  }

  /** A copy in float64 of the point the run started from. */
  Vec exactStart();

  /** A copy of the point in float64. */
  Vec exactPoint();

  /** A new vector of zeros in float64. */
  Vec exactVector();
}
