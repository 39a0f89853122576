package basin.engine.network;

import basin.engine.number.Arithmetic;
import basin.spi.network.Cell;
import basin.spi.network.Loss;
import basin.spi.network.Pass;
import basin.spi.network.Room;
import basin.spi.number.Matrix;
import basin.spi.problem.Signal;
import basin.spi.random.Streams;
import java.util.ArrayList;
import java.util.List;

/** Cells in a row, and the loss behind them, at the point where their {@link Seat} stands. */
final class Network {
  private final Seat seat;
  private final Loss loss;
  private final List<Blueprint.Storey> storeys;
  private final Cell[] cells;
  private final Room lossGradient;
  private final int firstThatLearns;

  /**
   * Starts the cells.
   *
   * @param rows the largest number of rows a pass may have
   */
  Network(Blueprint blueprint, Loss loss, int rows, Arithmetic arithmetic, Streams streams) {
    this.seat = new Seat(() -> arithmetic.vec(blueprint.dimension()));
    this.loss = loss;
    this.storeys = blueprint.storeys();
    this.cells = new Cell[storeys.size()];
    this.lossGradient = new Room(n -> arithmetic.matrix(n, blueprint.outputs()));
    int first = cells.length;
    for (int i = cells.length - 1; i >= 0; i--) {
      Blueprint.Storey storey = storeys.get(i);
      cells[i] = storey.layer().start(new LayerBench(storey, rows, seat, arithmetic, streams));
      first = storey.blocks().isEmpty() ? first : i;
    }
    this.firstThatLearns = first;
  }

  Seat seat() {
    return seat;
  }

  Loss loss() {
    return loss;
  }

  /** What comes out; valid until the next pass. */
  Matrix outputs(Matrix inputs, Pass pass) {
    Matrix signal = inputs;
    for (Cell cell : cells) {
      signal = cell.forward(signal, pass);
    }
    return signal;
  }

  /** The loss of some rows. */
  double value(Chunk rows, Pass pass) {
    return loss.value(outputs(rows.inputs(), pass), rows.targets());
  }

  /** The loss of some rows, and its gradient on the seat. */
  double gradient(Chunk rows, Pass pass) {
    Matrix outputs = outputs(rows.inputs(), pass);
    Matrix gradient = lossGradient.rows(rows.rows());
    double value = loss.gradient(outputs, rows.targets(), gradient);
    for (int i = cells.length - 1; i >= firstThatLearns; i--) {
      gradient = cells[i].backward(gradient, i > firstThatLearns);
    }
    return value;
  }

  /** What went back through each layer in the last gradient, from the first layer to the last. */
  List<Signal> signals() {
    List<Signal> signals = new ArrayList<>();
    for (int i = firstThatLearns; i < cells.length; i++) {
      String label = storeys.get(i).label();
      cells[i].signal().ifPresent(matrix -> signals.add(new Signal(label, matrix)));
    }
    return signals;
  }
}
