package basin.engine.network;

import basin.spi.descent.Objective;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.random.Streams;

/** The loss of one mini-batch after the other, of one network. */
final class MiniBatches implements Objective {
  private final ActiveNetwork network;
  private final BatchRows rows;
  private Streams streams;
  private long epoch = BatchRows.NO_EPOCH;
  private int index;

  /** Of rows that other networks may read, too. */
  MiniBatches(ActiveNetwork network, BatchRows rows) {
    this.network = network;
    this.rows = rows;
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

  private Chunk chunk() {
    return rows.chunk(streams, epoch, index);
  }
}
