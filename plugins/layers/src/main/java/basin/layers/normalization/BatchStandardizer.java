package basin.layers.normalization;

import basin.spi.descent.Schedule;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.state.State;

/**
 * Each channel over all rows and positions of a batch, and in evaluation by running statistics.
 *
 * <pre>x̂ = (x − μ)·s,  s = 1/√(σ² + ε)        ∂L/∂x = s·(d − mean(d) − x̂·mean(d·x̂)),  d = ∂L/∂x̂
 * </pre>
 *
 * <p>In evaluation μ and σ² are constants, and ∂L/∂x = s·d.
 */
final class BatchStandardizer implements Standardizer {
  private final Channels channels;
  private final LayerContext context;
  private final Schedule momentum;
  private final double epsilon;
  private final Vec runningMean;
  private final Vec runningVariance;
  private final Vec mean;
  private final Vec variance;
  private final Vec factor;
  private final Buffer outputs;
  private final Buffer scratch;
  private Pass last;

  BatchStandardizer(Channels channels, Schedule momentum, double epsilon, LayerContext context) {
    State state = context.state();
    this.context = context;
    this.channels = channels;
    this.momentum = momentum;
    this.epsilon = epsilon;
    this.runningMean = state.vector("mean", channels.count());
    this.runningVariance = state.vector("variance", channels.count()).fill(1);
    this.mean = context.matrix(1, channels.count()).all();
    this.variance = context.matrix(1, channels.count()).all();
    this.factor = context.matrix(1, channels.count()).all();
    this.outputs = context.buffer(context.inputs().size());
    this.scratch = context.buffer(context.inputs().size());
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    last = pass;
    Matrix x = outputs.rows(inputs.rows());
    x.all().set(inputs.all());
    if (pass == Pass.TRAINING) {
      byBatch(x);
    } else {
      channels.add(x, mean.set(runningMean).negate());
      variance.set(runningVariance);
    }
    channels.multiply(x, factor.set(variance).add(epsilon).sqrt().reciprocal());
    return x;
  }

  /** Centres x, and leaves its variance. */
  private void byBatch(Matrix x) {
    int count = channels.numbers(x.rows());
    double weight = context.value(momentum);
    channels.sums(x, mean);
    mean.divide(count);
    if (count > 1) { // one number has no variance
      runningMean.lerp(mean, weight);
    }
    channels.add(x, mean.negate());
    channels.dots(x, x, variance);
    if (count > 1) {
      runningVariance.lerp(factor.set(variance).divide(count - 1), weight);
    }
    variance.divide(count);
  }

  @Override
  public void backward(Matrix gradient) {
    if (last == Pass.TRAINING) {
      int count = channels.numbers(gradient.rows());
      Matrix x = outputs.rows(gradient.rows());
      Matrix along = scratch.rows(gradient.rows());
      channels.dots(gradient, x, variance);
      channels.sums(gradient, mean);
      along.all().set(x.all());
      channels.multiply(along, variance.divide(-count));
      gradient.all().add(along.all());
      channels.add(gradient, mean.divide(-count));
    }
    channels.multiply(gradient, factor);
  }
}
