package basin.engine.network;

import basin.spi.descent.Objective;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.random.Streams;

/** The loss of one mini-batch after the other, of one network. */
final class MiniBatches implements Objective {
  private final Network network;
  private final BatchRows rows;
  private Streams streams;
  private long epoch = BatchRows.NO_EPOCH;
  private int index;

  /** Of rows that other networks may read, too. */
  MiniBatches(Network network, BatchRows rows) {
    this.network = network;
    this.rows = rows;
  }

  /** Rows of a batch that is not short. */
  int rows() {
    return rows.batch();
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
    network.seat().visit(point);
    double value = network.value(chunk(), Pass.TRAINING);
    network.seat().leave(point);
    return value;
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    Seat seat = network.seat();
    seat.visit(point);
    seat.clear(gradient);
    double value = network.gradient(chunk(), Pass.TRAINING);
    seat.leave(point);
    seat.deliver(gradient);
    return value;
  }

  private Chunk chunk() {
    return rows.chunk(streams, epoch, index);
  }
}
