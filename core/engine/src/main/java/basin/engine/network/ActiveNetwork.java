package basin.engine.network;

import basin.engine.number.Arithmetic;
import basin.engine.state.RunState;
import basin.spi.descent.OuterProduct;
import basin.spi.descent.Progress;
import basin.spi.descent.Residuals;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.Loss;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.problem.Signal;
import basin.spi.random.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Layers at work, and the loss behind them, at the point where their {@link NetworkVectors} stand.
 *
 * <p>All training passes of a step start from what the layers remembered when it began, so that a
 * step which evaluates twice sees one function; passes outside of steps leave nothing behind.
 */
final class ActiveNetwork {
  private final NetworkVectors vectors;
  private final Loss loss;
  private final int rows;
  private final Arithmetic arithmetic;
  private final RunState state;
  private final List<Started> started = new ArrayList<>();
  private final BiFunction<PlacedLayer, ActiveLayer, ActiveLayer> guise;
  private final LayerChain chain;
  private final int positions;
  private final int last;
  private final Buffer lossGradient;
  private final Buffer answers;
  private final MeanLoss mean;
  private Progress progress = Progress.of(0, 1, 1);
  private boolean stepping;
  private boolean marked;

  private record Started(String path, ActiveLayer layer) {}

  /**
   * Starts the layers.
   *
   * @param rows the largest number of rows a pass may have
   */
  ActiveNetwork(NetworkPlan plan, Loss loss, int rows, Arithmetic arithmetic, Streams streams) {
    this(plan, loss, rows, arithmetic, streams, (placed, layer) -> layer);
  }

  /**
   * Starts the layers, each in a guise.
   *
   * @param guise stands in the chain in place of a layer
   */
  ActiveNetwork(
      NetworkPlan plan,
      Loss loss,
      int rows,
      Arithmetic arithmetic,
      Streams streams,
      BiFunction<PlacedLayer, ActiveLayer, ActiveLayer> guise) {
    this.guise = guise;
    this.vectors = new NetworkVectors(arithmetic, plan.dimension());
    this.loss = loss;
    this.rows = rows;
    this.arithmetic = arithmetic;
    this.state = new RunState(arithmetic, streams);
    this.chain = start(plan.layers());
    this.positions = plan.outputs().positions();
    this.last = plan.outputs().last();
    this.lossGradient = new Buffer(n -> arithmetic.matrix(n, plan.outputs().size()));
    this.answers = new Buffer(n -> arithmetic.matrix(n, loss.answers(last)));
    this.mean = new MeanLoss(loss, arithmetic);
  }

  /** Layers one behind the other, at work. */
  LayerChain start(List<PlacedLayer> layers) {
    List<ActiveLayer> active = new ArrayList<>();
    for (PlacedLayer placed : layers) {
      int place = started.size();
      ActiveLayer layer = placed.layer().start(new PlacedContext(placed, this));
      started.add(place, new Started(placed.path(), layer)); // before those inside
      active.add(guise.apply(placed, layer));
    }
    return new LayerChain(active, layers.stream().map(PlacedLayer::learns).toList());
  }

  NetworkVectors vectors() {
    return vectors;
  }

  Loss loss() {
    return loss;
  }

  int rows() {
    return rows;
  }

  Arithmetic arithmetic() {
    return arithmetic;
  }

  /** What the layers remember. */
  RunState state() {
    return state;
  }

  Progress progress() {
    return progress;
  }

  /** Lets schedules follow a run; the same object shows how far it is at every step. */
  void follow(Progress run) {
    progress = run;
  }

  /**
   * Makes the layers remember what those of another network do, and schedules stand where its do.
   */
  void remember(ActiveNetwork other) {
    state.set(other.state);
    progress = other.progress;
  }

  /** From now on passes belong to one step. */
  void beginStep() {
    stepping = true;
    marked = false;
  }

  /** What the last pass of the step has left is where the next step starts. */
  void endStep() {
    stepping = false;
  }

  /** What comes out; valid until the next pass. */
  Matrix outputs(Matrix inputs, Pass pass) {
    return chain.forward(inputs, pass);
  }

  /** The loss of some rows. */
  double value(Chunk chunk, Pass pass) {
    return loss(outputs(chunk.inputs(), pass), chunk);
  }

  /** Those of the outputs that answer for targets, {@link Loss#answers}; valid as they are. */
  Matrix answers(Matrix outputs) {
    int width = loss.answers(last);
    if (width == last) {
      return outputs;
    }
    Matrix each = perPosition(outputs);
    return answers
        .rows(each.rows())
        .setColumns(0, each, 0, width)
        .reshaped(outputs.rows(), positions * width);
  }

  /** The mean of the losses of rows that have come out. */
  double loss(Matrix outputs, Chunk chunk) {
    return loss(outputs, chunk.targets());
  }

  /** The mean of the losses of outputs, wherever they come from. */
  double loss(Matrix outputs, Matrix targets) {
    return mean.value(perPosition(outputs), perPosition(targets));
  }

  /** The loss of some rows, and its gradient in the vectors. */
  double gradient(Chunk chunk, Pass pass) {
    Matrix outputs = outputs(chunk.inputs(), pass);
    Matrix gradient = lossGradient.rows(chunk.rows());
    double value =
        mean.valueAndGradient(
            perPosition(outputs), perPosition(chunk.targets()), perPosition(gradient));
    backward(gradient);
    return value;
  }

  /** ∂loss/∂outputs of rows that have come out; it may be changed on the way back. */
  Matrix lossGradient(Matrix outputs, Chunk chunk) {
    Matrix gradient = lossGradient.rows(chunk.rows());
    mean.gradient(perPosition(outputs), perPosition(chunk.targets()), perPosition(gradient));
    return gradient;
  }

  /** The residuals of some rows; empty if the loss is no sum of squares. */
  Optional<Residuals> residuals(Supplier<CurvedNetwork> curved, List<Chunk> chunks) {
    return NetworkResiduals.of(loss, positions, curved, chunks);
  }

  /** ∂/∂inputs of what came out in the pass that was last, each output weighted by a number. */
  Matrix backwardToInputs(Matrix weights) {
    return chain.backward(weights, true);
  }

  /** Leaves the gradient in the vectors, of the pass that was last. */
  void backward(Matrix gradient) {
    chain.backward(gradient, false);
  }

  /** To be called before the passes of one evaluation, and {@link #endEvaluation} after them. */
  void beginEvaluation(Pass pass) {
    if (pass == Pass.EVALUATION || state.isEmpty()) {
      return;
    }
    if (stepping && marked) {
      state.rewind();
    } else {
      state.mark();
      marked = stepping;
    }
  }

  void endEvaluation(Pass pass) {
    if (pass == Pass.TRAINING && !stepping && !state.isEmpty()) {
      state.rewind();
    }
  }

  /** The sums of a layer in the last pass; empty if it tells none. */
  Optional<Matrix> sums(String path) {
    return started.stream()
        .filter(one -> one.path().equals(path))
        .findFirst()
        .flatMap(one -> one.layer().sums());
  }

  /** What went back through each layer in the last gradient, from the first layer to the last. */
  List<Signal> signals() {
    List<Signal> signals = new ArrayList<>();
    for (Started one : started) {
      one.layer().signal().ifPresent(matrix -> signals.add(new Signal(one.path(), matrix)));
    }
    return signals;
  }

  /** How the last gradient came about, layer by layer. */
  List<OuterProduct> outerProducts() {
    List<OuterProduct> products = new ArrayList<>();
    for (Started one : started) {
      Optional<Matrix> inputs = one.layer().inputs();
      Optional<Matrix> signal = one.layer().signal();
      if (inputs.isPresent() && signal.isPresent()) {
        products.add(new OuterProduct(one.path() + ".weights", inputs.get(), signal.get()));
      }
    }
    return products;
  }

  private Matrix perPosition(Matrix rows) {
    return positions == 1
        ? rows
        : rows.reshaped(rows.rows() * positions, rows.columns() / positions);
  }
}
