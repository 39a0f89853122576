package basin.engine.network;

import basin.engine.data.Split;
import basin.engine.number.Arithmetic;
import basin.engine.number.Nonzeros;
import basin.spi.number.Matrix;
import basin.spi.random.Streams;

/**
 * The rows of one mini-batch, gathered from a split for whoever asks: networks that want the same
 * batch one after the other find it there.
 *
 * <p>Each epoch takes every row once, in an order drawn from the stream {@code shuffle.<epoch>}: it
 * depends on the seed and the epoch alone. The last batch may be short.
 */
final class BatchRows {
  /** Before the first epoch rows stand in their own order. */
  static final long NO_EPOCH = -1;

  private static final long UNKNOWN = -2;
  private static final int NONE = -1;

  private final Split split;
  private final int batch;
  private final Arithmetic arithmetic;
  private final Nonzeros nonzeros; // null where zeros are not left out
  private final int[] order;
  private final Chunk full;
  private final Chunk rest;
  private long seed;
  private long epoch = NO_EPOCH;
  private int index = NONE;

  BatchRows(Split split, int batch, Arithmetic arithmetic) {
    this.split = split;
    this.batch = batch;
    this.arithmetic = arithmetic;
    this.nonzeros =
        batch > Nonzeros.MOST ? null : split.nonzeros().map(n -> n.selection(batch)).orElse(null);
    Matrix room = arithmetic.matrix(batch, split.inputs().columns());
    Matrix inputs = nonzeros == null ? room : arithmetic.sparse(room, nonzeros);
    Matrix targets = arithmetic.matrix(batch, split.targets().columns());
    this.order = new int[split.rows()];
    this.full = new Chunk(inputs, targets);
    int left = split.rows() % batch;
    this.rest = new Chunk(inputs.top(left), targets.top(left));
    putInOrder();
  }

  /** Whether these are batches of so many rows of a split. */
  boolean are(Split of, int rows) {
    return split == of && batch == rows;
  }

  /** Rows of a batch that is not short. */
  int batch() {
    return batch;
  }

  /** Rows of the {@code index}-th batch of an epoch. */
  int rows(int index) {
    return Math.min(batch, order.length - index * batch);
  }

  /** How many batches make an epoch. */
  int count() {
    return (order.length - 1) / batch + 1;
  }

  /**
   * A batch of an epoch; valid until another is asked for.
   *
   * @param streams that the epoch's order is drawn from; of {@link #NO_EPOCH} not read
   */
  Chunk chunk(Streams streams, long epoch, int index) {
    if (epoch != this.epoch || epoch != NO_EPOCH && streams.seed() != seed) {
      draw(streams, epoch);
    }
    Chunk chunk = (index + 1) * (long) batch <= order.length ? full : rest;
    if (index != this.index) {
      this.index = NONE;
      gather(chunk, index * batch);
      this.index = index;
    }
    return chunk;
  }

  /** If this fails half-way, others must not take the order for what it is not. */
  private void draw(Streams streams, long wanted) {
    index = NONE;
    epoch = UNKNOWN;
    putInOrder();
    if (wanted != NO_EPOCH) {
      streams.named("shuffle." + wanted).shuffle(order);
      seed = streams.seed();
    }
    epoch = wanted;
  }

  private void gather(Chunk chunk, int from) {
    arithmetic.gather(chunk.targets(), split.targets(), order, from);
    if (nonzeros == null) {
      arithmetic.gather(chunk.inputs(), split.inputs(), order, from);
    } else {
      for (int i = 0; i < chunk.rows(); i++) {
        nonzeros.select(i, order[from + i]);
      }
    }
  }

  private void putInOrder() {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }
}
