package basin.engine.network;

import basin.engine.data.Split;
import basin.engine.number.Arithmetic;
import basin.engine.number.Nonzeros;
import basin.spi.descent.Objective;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.random.Streams;

/**
 * The loss of one mini-batch after the other. Each epoch takes every training row once, in an order
 * drawn from the stream {@code shuffle.<epoch>}: it depends on the seed and the epoch alone. The
 * last batch may be short.
 */
final class MiniBatches implements Objective {
  private final Network network;
  private final Split split;
  private final Arithmetic arithmetic;
  private final Nonzeros nonzeros; // null where zeros are not left out
  private final Matrix inputs;
  private final Matrix targets;
  private final int[] order;
  private final Chunk full;
  private final Chunk rest;
  private Chunk chosen;

  MiniBatches(Network network, Split split, int batch, Arithmetic arithmetic) {
    this.network = network;
    this.split = split;
    this.arithmetic = arithmetic;
    this.nonzeros =
        batch > Nonzeros.MOST ? null : split.nonzeros().map(n -> n.selection(batch)).orElse(null);
    Matrix room = arithmetic.matrix(batch, split.inputs().columns());
    this.inputs = nonzeros == null ? room : arithmetic.sparse(room, nonzeros);
    this.targets = arithmetic.matrix(batch, split.targets().columns());
    this.order = new int[split.rows()];
    this.full = new Chunk(inputs, targets);
    int left = split.rows() % batch;
    this.rest = new Chunk(inputs.top(left), targets.top(left));
    putInOrder();
  }

  int count() {
    return (order.length - 1) / inputs.rows() + 1;
  }

  void shuffle(Streams streams, long epoch) {
    putInOrder();
    streams.named("shuffle." + epoch).shuffle(order);
  }

  /** Makes this the objective of the {@code index}-th batch of the epoch. */
  MiniBatches choose(int index) {
    int from = index * inputs.rows();
    int rows = Math.min(inputs.rows(), order.length - from);
    chosen = rows == full.rows() ? full : rest;
    arithmetic.gather(chosen.targets(), split.targets(), order, from);
    if (nonzeros == null) {
      arithmetic.gather(chosen.inputs(), split.inputs(), order, from);
    } else {
      for (int i = 0; i < rows; i++) {
        nonzeros.select(i, order[from + i]);
      }
    }
    return this;
  }

  @Override
  public double value(Vec point) {
    network.seat().visit(point);
    double value = network.value(chosen, Pass.TRAINING);
    network.seat().leave(point);
    return value;
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    Seat seat = network.seat();
    seat.visit(point);
    seat.clear(gradient);
    double value = network.gradient(chosen, Pass.TRAINING);
    seat.leave(point);
    seat.deliver(gradient);
    return value;
  }

  private void putInOrder() {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }
}
