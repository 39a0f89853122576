package basin.layers;

import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import java.util.Optional;

/** The sums of a {@link Dense} layer with an activation behind them. */
final class Activated implements ActiveLayer {
  private final Affine affine;
  private final Activation activation;
  private final Buffer outputs;
  private final Buffer slope;
  private final Buffer scratch;
  private Matrix z;
  private Matrix a;

  Activated(Affine affine, Activation activation, LayerContext context, int units) {
    this.affine = affine;
    this.activation = activation;
    this.outputs = context.buffer(units);
    this.slope = context.buffer(units);
    this.scratch = context.buffer(units);
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
