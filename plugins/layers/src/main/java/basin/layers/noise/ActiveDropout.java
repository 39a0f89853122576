package basin.layers.noise;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;

/** {@link Dropout} at work. */
final class ActiveDropout implements ActiveLayer {
  private final Dropout dropout;
  private final LayerContext context;
  private final RandomStream random;
  private final Buffer factors;
  private final Buffer outputs;
  private Matrix mask; // null in evaluation

  ActiveDropout(Dropout dropout, LayerContext context) {
    this.dropout = dropout;
    this.context = context;
    this.random = context.state().random("dropout");
    this.factors = context.buffer(context.inputs().size());
    this.outputs = context.buffer(context.inputs().size());
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    if (pass == Pass.EVALUATION) {
      mask = null;
      return inputs;
    }
    mask = factors.rows(inputs.rows());
    draw(mask.all(), dropout.share(context));
    Matrix left = outputs.rows(inputs.rows());
    left.all().set(inputs.all()).multiply(mask.all());
    return left;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    if (mask != null) {
      gradient.all().multiply(mask.all());
    }
    return gradient;
  }

  private void draw(Vec numbers, double share) {
    double kept = 1 / (1 - share);
    for (int i = 0; i < numbers.length(); i++) {
      numbers.set(i, random.uniform() < share ? 0 : kept);
    }
  }
}
