package basin.layers.noise;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;

/** {@link GaussianNoise} at work. */
final class ActiveNoise implements ActiveLayer {
  private final GaussianNoise noise;
  private final LayerContext context;
  private final RandomStream random;
  private final Buffer outputs;

  ActiveNoise(GaussianNoise noise, LayerContext context) {
    this.noise = noise;
    this.context = context;
    this.random = context.state().random("noise");
    this.outputs = context.buffer(context.inputs().size());
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    if (pass == Pass.EVALUATION) {
      return inputs;
    }
    double sigma = noise.sigma(context);
    Matrix noisy = outputs.rows(inputs.rows());
    Vec numbers = noisy.all();
    for (int i = 0; i < numbers.length(); i++) {
      numbers.set(i, sigma * random.gaussian());
    }
    numbers.add(inputs.all());
    return noisy;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    return gradient;
  }
}
