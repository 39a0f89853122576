package basin.layers.activation;

import basin.layers.normalization.Channels;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** {@link PRelu} at work. */
final class ActivePRelu implements ActiveLayer {
  private final Channels channels;
  private final Vec slope;
  private final Vec slopeGradient;
  private final Buffer outputs;
  private final Buffer below;
  private final Buffer above;
  private final Buffer scratch;

  ActivePRelu(Channels channels, LayerContext context) {
    int size = context.inputs().size();
    this.channels = channels;
    this.slope = context.value("slope").all();
    this.slopeGradient = context.gradient("slope").all();
    this.outputs = context.buffer(size);
    this.below = context.buffer(size);
    this.above = context.buffer(size);
    this.scratch = context.buffer(size);
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    int rows = inputs.rows();
    above.rows(rows).all().set(inputs.all()).above(0);
    below.rows(rows).all().set(inputs.all()).min(0);
    Matrix y = outputs.rows(rows);
    y.all().set(below.rows(rows).all());
    channels.multiply(y, slope);
    y.all().where(above.rows(rows).all(), inputs.all());
    return y;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    int rows = gradient.rows();
    channels.dots(gradient, below.rows(rows), slopeGradient);
    if (!inputsToo) {
      return null;
    }
    Matrix back = scratch.rows(rows);
    back.all().set(gradient.all());
    channels.multiply(back, slope);
    back.all().where(above.rows(rows).all(), gradient.all());
    return back;
  }
}
