package basin.layers.dense;

import basin.spi.network.Activation;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.number.Matrix;

/** Y = A·φ(B), number by number, and the way back. */
final class Gated {
  private final Activation activation;
  private final Buffer outputs;
  private final Buffer opened;
  private final Buffer slope;
  private final Buffer scratch;
  private Matrix a;
  private Matrix b;
  private Matrix open;

  Gated(Activation activation, int columns, LayerContext context) {
    this.activation = activation;
    this.outputs = context.buffer(columns);
    this.opened = context.buffer(columns);
    this.slope = context.buffer(columns);
    this.scratch = context.buffer(columns);
  }

  /** A·φ(B); both are kept for the way back. */
  Matrix forward(Matrix values, Matrix gates) {
    a = values;
    b = gates;
    open = opened.rows(gates.rows());
    activation.value(gates, open);
    Matrix y = outputs.rows(gates.rows());
    y.all().set(values.all()).multiply(open.all());
    return y;
  }

  /** gatesGradient ← ∂loss/∂B; gradient ← ∂loss/∂A. */
  void backward(Matrix gradient, Matrix gatesGradient) {
    int rows = gradient.rows();
    gatesGradient.all().set(gradient.all()).multiply(a.all());
    activation.pullback(b, open, gatesGradient, slope.rows(rows), scratch.rows(rows));
    gradient.all().multiply(open.all());
  }
}
