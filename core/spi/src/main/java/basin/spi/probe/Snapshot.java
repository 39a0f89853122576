package basin.spi.probe;

import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Penalised;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Signal;
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

  /** Where the run stands. Not to be changed. */
  Vec point();

  /** The step's gradient, at the point it started from; empty at step 0. */
  Optional<Vec> gradient();

  /** How far the step moved the point; empty at step 0. */
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

  /** Gradient evaluations so far, one for each pass over a batch. */
  long evaluations();

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
