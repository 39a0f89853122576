package basin.layers;

import basin.spi.network.Bench;
import basin.spi.network.Cell;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.Optional;

/** The sums of a {@link Dense} layer: Z = X·W + b and the way back. */
final class Affine implements Cell {
  private final Bench bench;
  private final Matrix weights;
  private final Matrix weightsGradient;
  private final Vec bias; // null without bias
  private final Vec biasGradient;
  private final Matrix sums;
  private Matrix inputs;
  private Matrix inputsGradient; // the first layer of a network never needs it
  private Optional<Matrix> signal = Optional.empty();

  Affine(Bench bench, int units, boolean biased) {
    this.bench = bench;
    this.weights = bench.value("weights");
    this.weightsGradient = bench.gradient("weights");
    this.bias = biased ? bench.value("bias").all() : null;
    this.biasGradient = biased ? bench.gradient("bias").all() : null;
    this.sums = bench.matrix(bench.rows(), units);
  }

  @Override
  public Matrix forward(Matrix x, Pass pass) {
    inputs = x;
    Matrix z = sums.top(x.rows());
    return bias == null ? z.product(x, weights) : z.affine(x, weights, bias);
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    remember(gradient);
    weightsGradient.productOfTransposed(inputs, gradient);
    if (bias != null) {
      gradient.columnSums(biasGradient);
    }
    return inputsToo ? inputsGradient(gradient) : null;
  }

  @Override
  public Optional<Matrix> signal() {
    return signal;
  }

  private Matrix inputsGradient(Matrix gradient) {
    if (inputsGradient == null) {
      inputsGradient = bench.matrix(bench.rows(), bench.inputs());
    }
    return inputsGradient.top(gradient.rows()).productByTransposed(gradient, weights);
  }

  private void remember(Matrix gradient) {
    if (signal.isEmpty() || signal.get() != gradient) {
      signal = Optional.of(gradient);
    }
  }
}
