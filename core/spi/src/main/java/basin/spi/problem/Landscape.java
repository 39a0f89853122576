package basin.spi.problem;

import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.random.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link Problem} opened for one trial: a point, a loss, a gradient. Belongs to one thread. */
public interface Landscape {
  /** The named stretches of the parameter vector, in order, without gaps. */
  List<Block> blocks();

  /** How many parameters. */
  default int dimension() {
    return blocks().stream().mapToInt(Block::length).sum();
  }

  /** point ← where the run starts. */
  void start(Vec point, Streams streams);

  /** Steps that make one pass over the training rows; 1 without mini-batches. */
  int stepsPerEpoch();

  /** Puts the training rows in the order of a new epoch; does nothing without mini-batches. */
  void shuffle(Streams streams, long epoch);

  /** The objective of the {@code index}-th step of the epoch; the same object may come again. */
  Objective batch(int index);

  /** The objective over all training rows, without noise. */
  Objective whole();

  /** The splits that have rows: train, validation, test; for a surface, train alone. */
  default List<String> splits() {
    return List.of("train");
  }

  /**
   * The loss and the metrics over all rows of a split, in a fixed order of names: {@code
   * train.loss}, {@code train.accuracy}; for a surface the loss alone. What {@link #signals} holds
   * stays.
   */
  Map<String, Double> measure(Vec point, String split);

  /** Losses and metrics over all splits, one split after the other. */
  default Map<String, Double> measure(Vec point) {
    Map<String, Double> all = new LinkedHashMap<>();
    splits().forEach(split -> all.putAll(measure(point, split)));
    return all;
  }

  /** What went back through each layer in the last gradient; empty for a surface. */
  default List<Signal> signals() {
    return List.of();
  }

  /**
   * Passes training rows through the network at a point, and back; empty for a surface. What a run
   * has under way is not touched: its point, its gradient, its signals, and what its layers
   * remember.
   *
   * @param pass a training pass shows what a step would see, with the noise and the statistics of
   *     these rows
   * @param rows places of training rows, from 0
   */
  default Optional<Passage> passage(Vec point, Pass pass, int... rows) {
    return Optional.empty();
  }

  /**
   * ∂outputs/∂inputs at a training row, outputs × inputs, in an evaluation; empty for a surface.
   */
  default Optional<Matrix> jacobian(Vec point, int row) {
    return Optional.empty();
  }

  /** Directions in which the whole objective stays what it is at a point. */
  default List<Symmetry> symmetries(Vec point) {
    return List.of();
  }

  /** Parts of a point that may change places; see {@link Interchangeable}. */
  default List<Interchangeable> interchangeable() {
    return List.of();
  }

  /** The surface, if this is one. */
  default Optional<Surface> surface() {
    return Optional.empty();
  }

  /** The training rows with the outputs at a point; empty for a surface. */
  default Optional<Predictions> predictions(Vec point) {
    return Optional.empty();
  }

  /**
   * The first rows of a split with the outputs at a point, and what their loss is; empty for a
   * surface and for a split without rows.
   *
   * @param most so many rows, or all if there are no more
   */
  default Optional<Answered> answered(Vec point, String split, int most) {
    return Optional.empty();
  }
}
