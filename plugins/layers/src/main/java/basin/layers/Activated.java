package basin.layers;

import basin.spi.network.Activation;
import basin.spi.network.Bench;
import basin.spi.network.Cell;
import basin.spi.network.Pass;
import basin.spi.network.Room;
import basin.spi.number.Matrix;
import java.util.Optional;

/** The sums of a {@link Dense} layer with an activation behind them. */
final class Activated implements Cell {
  private final Affine affine;
  private final Activation activation;
  private final Room outputs;
  private final Room slope;
  private final Room scratch;
  private Matrix z;
  private Matrix a;

  Activated(Affine affine, Activation activation, Bench bench, int units) {
    this.affine = affine;
    this.activation = activation;
    this.outputs = bench.room(units);
    this.slope = bench.room(units);
    this.scratch = bench.room(units);
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    z = affine.forward(inputs, pass);
    a = outputs.rows(inputs.rows());
    activation.value(z, a);
    return a;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    int rows = gradient.rows();
    activation.pullback(z, a, gradient, slope.rows(rows), scratch.rows(rows));
    return affine.backward(gradient, inputsToo);
  }

  @Override
  public Optional<Matrix> signal() {
    return affine.signal();
  }
}
