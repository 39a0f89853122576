package basin.engine.network;

import basin.engine.data.Rows;
import basin.engine.data.Split;
import basin.engine.number.Arithmetic;
import basin.spi.data.DataException;
import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.network.Parameter;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Predictions;
import basin.spi.problem.Signal;
import basin.spi.problem.Symmetry;
import basin.spi.random.Streams;
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
public final class NetworkLandscape implements Landscape, OwnVectors, Fed {
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
  private final Blueprint blueprint;
  private final Initializer initializer;
  private final Network network;
  private final Optional<MiniBatches> batches;
  private final Objective step;
  private final Objective whole;
  private final List<Examination> examinations;
  private final Arithmetic arithmetic;
  private final Feed feed;

  /**
   * Builds the network.
   *
   * @param batch rows per step; empty: all training rows
   * @param feed where rows come from
   * @throws DataException if the data do not fit the network
   */
  public NetworkLandscape(
      Rows data,
      List<Layer> layers,
      Loss loss,
      Initializer initializer,
      OptionalInt batch,
      Arithmetic arithmetic,
      Streams streams,
      Feed feed) {
    this.data = data;
    this.blueprint = Fit.check(data, layers);
    this.initializer = initializer;
    this.arithmetic = arithmetic;
    this.feed = feed;
    this.network = new Network(blueprint, loss, rows(data, batch), arithmetic, streams);
    this.whole = whole(Pass.EVALUATION);
    this.batches =
        batch.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new MiniBatches(
                    network, feed.rows(data.train(), batchRows(data, batch), arithmetic)));
    this.step = batch.isEmpty() ? whole(Pass.TRAINING) : null;
    this.examinations =
        List.of(
            examination("train", data.train()),
            examination("validation", data.validation()),
            examination("test", data.test()));
  }

  private Examination examination(String name, Split split) {
    return new Examination(name, data.task(), split, () -> feed.chunks(split, arithmetic));
  }

  @Override
  public List<Block> blocks() {
    return blueprint.blocks();
  }

  @Override
  public int dimension() {
    return blueprint.dimension();
  }

  @Override
  public Vec point() {
    return network.seat().point();
  }

  @Override
  public Vec gradient() {
    return network.seat().gradient();
  }

  @Override
  public void start(Vec point, Streams streams) {
    for (Blueprint.Storey storey : blueprint.storeys()) {
      for (int i = 0; i < storey.blocks().size(); i++) {
        Block block = storey.blocks().get(i);
        Parameter parameter = storey.plan().parameters().get(i);
        parameter
            .initializer()
            .orElse(initializer)
            .fill(
                point.slice(block.offset(), block.length()),
                parameter.fan(),
                streams.named("init." + block.name()));
      }
    }
  }

  @Override
  public boolean paysToShare(long steps) {
    return batches.isPresent()
        && dimension() <= HEAVY * (data.inputs() + ROW)
        && PRODUCTS * dimension() * batches.get().rows() * steps <= LONG;
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
  public Map<String, Double> measure(Vec point) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    network.seat().visit(point);
    for (Examination examination : examinations) {
      examination.measure(network, metrics);
    }
    network.seat().leave(point);
    return metrics;
  }

  @Override
  public List<Signal> signals() {
    return network.signals();
  }

  @Override
  public List<Symmetry> symmetries(Vec point) {
    return Symmetries.of(blueprint, network.loss(), point);
  }

  @Override
  public Optional<Predictions> predictions(Vec point) {
    int rows = data.train().rows();
    Matrix outputs = arithmetic.matrix(rows, blueprint.outputs());
    network.seat().visit(point);
    int from = 0;
    for (Chunk chunk : training()) {
      Matrix part = network.outputs(chunk.inputs(), Pass.EVALUATION);
      arithmetic
          .view(outputs.all(), from * blueprint.outputs(), chunk.rows(), blueprint.outputs())
          .all()
          .set(part.all());
      from += chunk.rows();
    }
    network.seat().leave(point);
    return Optional.of(
        new Predictions(
            data.train().inputs(0, rows, arithmetic),
            data.train().targets(0, rows, arithmetic),
            outputs));
  }

  private Objective whole(Pass pass) {
    return new WholeSplit(network, this::training, pass, () -> arithmetic.vec(dimension()));
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
