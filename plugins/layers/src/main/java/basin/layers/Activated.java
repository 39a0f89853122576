package basin.layers;

import basin.spi.network.Activation;
import basin.spi.network.Bench;
import basin.spi.network.Cell;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import java.util.Optional;

/** The sums of a {@link Dense} layer with an activation behind them. */
final class Activated implements Cell {
  private final Affine affine;
  private final Activation activation;
  private final Matrix outputs;
  private final Matrix slope;
  private final Matrix scratch;
  private Matrix z;
  private Matrix a;

  Activated(Affine affine, Activation activation, Bench bench, int units) {
    this.affine = affine;
    this.activation = activation;
    this.outputs = bench.matrix(bench.rows(), units);
    this.slope = bench.matrix(bench.rows(), units);
    this.scratch = bench.matrix(bench.rows(), units);
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    z = affine.forward(inputs, pass);
    a = outputs.top(inputs.rows());
    activation.value(z, a);
    return a;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    int rows = gradient.rows();
    activation.pullback(z, a, gradient, slope.top(rows), scratch.top(rows));
    return affine.backward(gradient, inputsToo);
  }

  @Override
  public Optional<Matrix> signal() {
    return affine.signal();
  }
}
