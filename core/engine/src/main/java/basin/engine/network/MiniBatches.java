package basin.engine.network;

import basin.spi.descent.Objective;
import basin.spi.descent.OuterProduct;
import basin.spi.descent.Residuals;
import basin.spi.descent.SecondDerivatives;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.random.Streams;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The loss of one mini-batch after the other, of one network. */
final class MiniBatches implements Objective {
  private final ActiveNetwork network;
  private final BatchRows rows;
  private final Supplier<CurvedNetwork> curved;
  private Streams streams;
  private long epoch = BatchRows.NO_EPOCH;
  private int index;

  /**
   * Of rows that other networks may read, too.
   *
   * @param curved the network's second derivatives, made when they are first asked for
   */
  MiniBatches(ActiveNetwork network, BatchRows rows, Supplier<CurvedNetwork> curved) {
    this.network = network;
    this.rows = rows;
    this.curved = curved;
  }

  /** Rows of a batch that is not short. */
  int batch() {
    return rows.batch();
  }

  /** Rows of this batch. */
  @Override
  public int rows() {
    return rows.rows(index);
  }

  int count() {
    return rows.count();
  }

  void shuffle(Streams streams, long epoch) {
    this.streams = streams;
    this.epoch = epoch;
  }

  /** Makes this the objective of the {@code index}-th batch of the epoch. */
  MiniBatches choose(int index) {
    this.index = index;
    return this;
  }

  @Override
  public double value(Vec point) {
    network.vectors().visit(point);
    network.beginEvaluation(Pass.TRAINING);
    double value = network.value(chunk(), Pass.TRAINING);
    network.endEvaluation(Pass.TRAINING);
    network.vectors().leave(point);
    return value;
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    NetworkVectors vectors = network.vectors();
    vectors.visit(point);
    vectors.clear(gradient);
    network.beginEvaluation(Pass.TRAINING);
    double value = network.gradient(chunk(), Pass.TRAINING);
    network.endEvaluation(Pass.TRAINING);
    vectors.leave(point);
    vectors.deliver(gradient);
    return value;
  }

  @Override
  public List<OuterProduct> outerProducts() {
    return network.outerProducts();
  }

  @Override
  public Optional<Residuals> residuals() {
    return network.residuals(curved, List.of(chunk()));
  }

  @Override
  public SecondDerivatives secondDerivatives() {
    return SecondDerivatives.EXACT;
  }

  @Override
  public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
    curved.get().hessianProducts(List.of(chunk()), point, directions, products);
  }

  @Override
  public void gaussNewtonProducts(Vec point, List<Vec> directions, List<Vec> products) {
    curved.get().gaussNewtonProducts(List.of(chunk()), point, directions, products);
  }

  private Chunk chunk() {
    return rows.chunk(streams, epoch, index);
  }
}
