package basin.layers.activation;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;

/** {@link RRelu} at work. */
final class ActiveRRelu implements ActiveLayer {
  private final RRelu rectifier;
  private final RandomStream random;
  private final Buffer factors;
  private final Buffer outputs;
  private Matrix slopes;

  ActiveRRelu(RRelu rectifier, LayerContext context) {
    this.rectifier = rectifier;
    this.random = context.state().random("slopes");
    this.factors = context.buffer(context.inputs().size());
    this.outputs = context.buffer(context.inputs().size());
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    slopes = factors.rows(inputs.rows());
    if (pass == Pass.TRAINING) {
      draw(slopes.all());
    } else {
      slopes.all().fill((rectifier.from() + rectifier.to()) / 2);
    }
    slopes.all().fillAbove(inputs.all(), 0, 1);
    Matrix bent = outputs.rows(inputs.rows());
    bent.all().set(inputs.all()).multiply(slopes.all());
    return bent;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    gradient.all().multiply(slopes.all());
    return gradient;
  }

  /** As many numbers whatever the inputs, so that a sign does not shift the others' slopes. */
  private void draw(Vec numbers) {
    for (int i = 0; i < numbers.length(); i++) {
      numbers.set(i, rectifier.from() + (rectifier.to() - rectifier.from()) * random.uniform());
    }
  }
}
