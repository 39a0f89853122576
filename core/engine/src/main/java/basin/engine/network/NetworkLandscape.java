package basin.engine.network;

import basin.engine.data.Rows;
import basin.engine.data.Split;
import basin.engine.number.Arithmetic;
import basin.engine.number.Lender;
import basin.engine.state.RunState;
import basin.spi.data.DataException;
import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.metric.Metric;
import basin.spi.metric.Outputs;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.network.Parameter;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.problem.Answered;
import basin.spi.problem.Interchangeable;
import basin.spi.problem.Landscape;
import basin.spi.problem.Passage;
import basin.spi.problem.Predictions;
import basin.spi.problem.Signal;
import basin.spi.problem.Symmetry;
import basin.spi.random.Streams;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A feed-forward network on data as a landscape.
 *
 * <p>Without mini-batches a step is one training pass over all rows. First values of a block are
 * drawn from the stream {@code init.<block>}, so that one layer's kind does not shift another's
 * weights.
 */
public final class NetworkLandscape implements Landscape, SharesBatches {
  /**
   * Parameters for each number that comes in with a row. Where there are more, a batch is cheap to
   * make beside what is done with it, and other networks only drive this one out of the cache.
   */
  private static final long HEAVY = 256;

  /** Numbers that would take as long as a row takes of itself. */
  private static final int ROW = 16;

  /**
   * Multiplications of a whole run, some minutes at most: runs in turn end together, and a process
   * that is killed loses all that have not ended.
   */
  private static final double LONG = 1e12;

  /** Forward, ∂L/∂W and ∂L/∂X. */
  private static final double PRODUCTS = 3;

  private final Rows data;
  private final NetworkPlan plan;
  private final Initializer initializer;
  private final ActiveNetwork network;
  private final Optional<MiniBatches> batches;
  private final Objective step;
  private final Objective whole;
  private final Map<String, SplitMeasurement> examinations = new LinkedHashMap<>();
  private final List<String> splits;
  private final Arithmetic arithmetic;
  private final Feed feed;
  private final Loss loss;
  private final Streams streams;
  private CurvedNetwork curved;
  private ObservedNetwork observed;
  private List<Chunk> parts;

  /**
   * Builds the network.
   *
   * @param batch rows per step; empty: all training rows
   * @param feed where rows come from
   * @param metrics to be measured beside the losses, as far as they fit the data
   * @throws DataException if the data do not fit the network
   * @throws IllegalArgumentException if a metric cannot be measured on these outputs
   */
  public NetworkLandscape(
      Rows data,
      List<Layer> layers,
      Loss loss,
      Initializer initializer,
      OptionalInt batch,
      Arithmetic arithmetic,
      Streams streams,
      Feed feed,
      List<Metric> metrics) {
    this.data = data;
    this.plan = ShapeCheck.check(data, layers, loss);
    this.initializer = initializer;
    this.arithmetic = arithmetic;
    this.feed = feed;
    this.loss = loss;
    this.streams = streams;
    this.network = new ActiveNetwork(plan, loss, rows(data, batch), arithmetic, streams);
    this.whole = whole(Pass.EVALUATION);
    this.batches =
        batch.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new MiniBatches(
                    network,
                    feed.rows(data.train(), batchRows(data, batch), arithmetic),
                    this::curved));
    this.step = batch.isEmpty() ? whole(Pass.TRAINING) : null;
    Scoring scoring = Scoring.of(metrics, reading());
    examine("train", data.train(), scoring);
    examine("validation", data.validation(), scoring);
    examine("test", data.test(), scoring);
    this.splits = List.copyOf(examinations.keySet());
  }

  private Outputs reading() {
    Shape outputs = plan.outputs();
    return new Outputs(
        data.task(),
        outputs.positions() * loss.answers(outputs.last()),
        outputs.positions(),
        loss.boundary());
  }

  private void examine(String name, Split split, Scoring scoring) {
    if (split.rows() > 0) {
      examinations.put(
          name, new SplitMeasurement(name, scoring, () -> feed.chunks(split, arithmetic)));
    }
  }

  @Override
  public List<Block> blocks() {
    return plan.blocks();
  }

  @Override
  public int dimension() {
    return plan.dimension();
  }

  /**
   * The landscape's own point. It takes any vector, but a run that descends on this one and {@link
   * #gradient} spares it a copy of each at every step.
   */
  public Vec point() {
    return network.vectors().point();
  }

  /** The landscape's own gradient. */
  public Vec gradient() {
    return network.vectors().gradient();
  }

  @Override
  public void start(Vec point, Streams streams) {
    Lender room = new Lender(Arithmetic.of(Precision.FLOAT64));
    for (PlacedLayer placed : plan.all().toList()) {
      for (int i = 0; i < placed.blocks().size(); i++) {
        Block block = placed.blocks().get(i);
        Parameter parameter = placed.plan().parameters().get(i);
        parameter
            .initializer()
            .orElse(initializer)
            .fill(
                arithmetic.view(point, block.offset(), parameter.rows(), parameter.columns()),
                parameter.fan(),
                streams.named("init." + block.name()),
                room.anew());
      }
    }
    new SumsScaling(network, plan, initializer).apply(point, this::firstRows);
  }

  /** The first training rows, as many as one pass and {@link SumsScaling} take. */
  private Matrix firstRows() {
    int rows = Math.min(Math.min(SumsScaling.ROWS, network.rows()), data.train().rows());
    return data.train().inputs(0, rows, arithmetic);
  }

  /** What the layers remember from step to step. */
  public RunState state() {
    return network.state();
  }

  /** Makes the layers remember what those of another landscape of the same network do. */
  public void remember(NetworkLandscape other) {
    network.remember(other.network);
  }

  /** Lets the layers' schedules follow a run, whose progress is the same object at every step. */
  public void follow(Progress progress) {
    network.follow(progress);
  }

  /**
   * From now on training passes belong to one step: each starts from what the layers remembered
   * when it began.
   */
  public void beginStep() {
    network.beginStep();
  }

  /** Ends the step: the next one starts from what its last pass has left. */
  public void endStep() {
    network.endStep();
  }

  @Override
  public boolean paysToShare(long steps) {
    return batches.isPresent()
        && dimension() <= HEAVY * (data.inputs().size() + ROW)
        && PRODUCTS * dimension() * batches.get().batch() * steps <= LONG;
  }

  @Override
  public int stepsPerEpoch() {
    return batches.map(MiniBatches::count).orElse(1);
  }

  @Override
  public void shuffle(Streams streams, long epoch) {
    batches.ifPresent(rows -> rows.shuffle(streams, epoch));
  }

  @Override
  public Objective batch(int index) {
    return batches.isPresent() ? batches.get().choose(index) : step;
  }

  @Override
  public Objective whole() {
    return whole;
  }

  @Override
  public List<String> splits() {
    return splits;
  }

  @Override
  public Map<String, Double> measure(Vec point, String split) {
    network.vectors().visit(point);
    Map<String, Double> measured = examinations.get(split).measure(network);
    network.vectors().leave(point);
    return measured;
  }

  @Override
  public List<Signal> signals() {
    return network.signals();
  }

  @Override
  public Optional<Passage> passage(Vec point, Pass pass, int... rows) {
    Chunk chunk = Chunk.of(data.train(), arithmetic, rows);
    return Optional.of(observed(rows.length).passage(point, chunk, pass));
  }

  @Override
  public Optional<Matrix> jacobian(Vec point, int row) {
    int[] rows = new int[plan.outputs().size()];
    Arrays.fill(rows, row);
    Chunk chunk = Chunk.of(data.train(), arithmetic, rows);
    return Optional.of(observed(rows.length).jacobian(point, chunk));
  }

  /** Kept as long as it has room for the rows. */
  private ObservedNetwork observed(int rows) {
    if (observed == null || observed.rows() < rows) {
      observed = new ObservedNetwork(plan, loss, rows, network, streams);
    }
    return observed;
  }

  @Override
  public List<Symmetry> symmetries(Vec point) {
    return Symmetries.of(plan, network.loss(), point);
  }

  @Override
  public List<Interchangeable> interchangeable() {
    return HiddenUnits.of(plan);
  }

  @Override
  public Optional<Predictions> predictions(Vec point) {
    int rows = data.train().rows();
    Matrix outputs = arithmetic.matrix(rows, plan.outputs().size());
    network.vectors().visit(point);
    int from = 0;
    for (Chunk chunk : training()) {
      Matrix part = network.outputs(chunk.inputs(), Pass.EVALUATION);
      arithmetic
          .view(outputs.all(), from * plan.outputs().size(), chunk.rows(), plan.outputs().size())
          .all()
          .set(part.all());
      from += chunk.rows();
    }
    network.vectors().leave(point);
    return Optional.of(
        new Predictions(
            data.train().inputs(0, rows, arithmetic),
            data.train().targets(0, rows, arithmetic),
            outputs));
  }

  @Override
  public Optional<Answered> answered(Vec point, String name, int most) {
    Split split =
        switch (name) {
          case "validation" -> data.validation();
          case "test" -> data.test();
          default -> data.train();
        };
    int rows = Math.min(most, split.rows());
    if (rows == 0) {
      return Optional.empty();
    }
    Matrix targets = split.targets(0, rows, arithmetic);
    Predictions predictions =
        new Predictions(split.inputs(0, rows, arithmetic), targets, outputs(point, split, rows));
    return Optional.of(
        new Answered(predictions, reading(), others -> network.loss(others, targets)));
  }

  private Matrix outputs(Vec point, Split split, int rows) {
    int width = plan.outputs().size();
    Matrix outputs = arithmetic.matrix(rows, width);
    network.vectors().visit(point);
    for (int from = 0; from < rows; from += network.rows()) {
      int count = Math.min(network.rows(), rows - from);
      Matrix part = network.outputs(split.inputs(from, count, arithmetic), Pass.EVALUATION);
      arithmetic.view(outputs.all(), from * width, count, width).all().set(part.all());
    }
    network.vectors().leave(point);
    return outputs;
  }

  private Objective whole(Pass pass) {
    return new WholeSplit(network, this::training, pass, this::curved, this::parts);
  }

  private List<Chunk> parts() {
    if (parts == null) {
      parts = Chunk.cut(data.train(), arithmetic, CurvedNetwork.ROWS);
    }
    return parts;
  }

  private CurvedNetwork curved() {
    if (curved == null) {
      curved = new CurvedNetwork(plan, loss, network, streams);
    }
    return curved;
  }

  private List<Chunk> training() {
    return feed.chunks(data.train(), arithmetic);
  }

  private static int batchRows(Rows data, OptionalInt batch) {
    return Math.min(batch.orElse(Chunk.ROWS), data.train().rows());
  }

  /** The largest pass: a mini-batch, or a chunk of the largest split. */
  private static int rows(Rows data, OptionalInt batch) {
    int largest =
        Math.max(data.train().rows(), Math.max(data.validation().rows(), data.test().rows()));
    return Math.max(batchRows(data, batch), Math.min(Chunk.ROWS, largest));
  }
}
