package basin.layers.dense;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.Optional;

/** Sums with weights: Z = X·W + b and the way back. */
final class Affine implements ActiveLayer {
  private final Matrix weights;
  private final Matrix weightsGradient;
  private final Vec bias; // null without bias
  private final Vec biasGradient;
  private final Buffer sums;
  private final Buffer inputsGradient; // the first layer of a network never needs it
  private Matrix inputs;
  private Matrix z;
  private Optional<Matrix> signal = Optional.empty();

  Affine(LayerContext context, int units, boolean biased) {
    this(context, "", units, biased);
  }

  /** With parameters whose names begin with a prefix. */
  Affine(LayerContext context, String prefix, int units, boolean biased) {
    this.weights = context.value(prefix + "weights");
    this.weightsGradient = context.gradient(prefix + "weights");
    this.bias = biased ? context.value(prefix + "bias").all() : null;
    this.biasGradient = biased ? context.gradient(prefix + "bias").all() : null;
    this.sums = context.buffer(units);
    this.inputsGradient = context.buffer(context.inputs().size());
  }

  @Override
  public Matrix forward(Matrix x, Pass pass) {
    inputs = x;
    z = sums.rows(x.rows());
    return bias == null ? z.product(x, weights) : z.affine(x, weights, bias);
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    remember(gradient);
    weightsGradient.productOfTransposed(inputs, gradient);
    if (bias != null) {
      gradient.columnSums(biasGradient);
    }
    return inputsToo
        ? inputsGradient.rows(gradient.rows()).productByTransposed(gradient, weights)
        : null;
  }

  @Override
  public Optional<Matrix> inputs() {
    return Optional.ofNullable(inputs);
  }

  @Override
  public Optional<Matrix> signal() {
    return signal;
  }

  @Override
  public Optional<Matrix> sums() {
    return Optional.ofNullable(z);
  }

  private void remember(Matrix gradient) {
    if (signal.isEmpty() || signal.get() != gradient) {
      signal = Optional.of(gradient);
    }
  }
}
