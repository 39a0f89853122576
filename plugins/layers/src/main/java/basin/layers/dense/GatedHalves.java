package basin.layers.dense;

import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;

/** {@link Glu} without weights at work: one half of the features gates the other. */
final class GatedHalves implements ActiveLayer {
  private final int positions;
  private final int half;
  private final Gated gated;
  private final Buffer first;
  private final Buffer second;
  private final Buffer gatesGradient;
  private final Buffer inputsGradient;

  GatedHalves(Activation activation, LayerContext context) {
    this.positions = context.inputs().positions();
    this.half = context.inputs().last() / 2;
    this.gated = new Gated(activation, half, context);
    this.first = context.buffer(half);
    this.second = context.buffer(half);
    this.gatesGradient = context.buffer(half);
    this.inputsGradient = context.buffer(2 * half);
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    int lines = inputs.rows() * positions;
    Matrix x = inputs.reshaped(lines, 2 * half);
    Matrix y =
        gated.forward(
            first.rows(lines).setColumns(0, x, 0, half),
            second.rows(lines).setColumns(0, x, half, half));
    return y.reshaped(inputs.rows(), positions * half);
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    if (!inputsToo) {
      return null;
    }
    int lines = gradient.rows() * positions;
    Matrix values = gradient.reshaped(lines, half);
    Matrix gates = gatesGradient.rows(lines);
    gated.backward(values, gates);
    return inputsGradient
        .rows(lines)
        .setColumns(0, values, 0, half)
        .setColumns(half, gates, 0, half)
        .reshaped(gradient.rows(), positions * 2 * half);
  }
}
