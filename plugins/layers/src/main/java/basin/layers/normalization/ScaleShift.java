package basin.layers.normalization;

import basin.spi.descent.Role;
import basin.spi.network.Buffer;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;

/** γ·x + β for each channel, behind a normalisation, and the way back. */
final class ScaleShift {
  private static final String SCALE = "gamma";
  private static final String SHIFT = "beta";

  private final Channels channels;
  private final Vec scale;
  private final Vec scaleGradient;
  private final Vec shift; // null without one
  private final Vec shiftGradient;
  private final Buffer outputs;

  ScaleShift(Channels channels, boolean shifted, LayerContext context) {
    this.channels = channels;
    this.scale = context.value(SCALE).all();
    this.scaleGradient = context.gradient(SCALE).all();
    this.shift = shifted ? context.value(SHIFT).all() : null;
    this.shiftGradient = shifted ? context.gradient(SHIFT).all() : null;
    this.outputs = context.buffer(context.inputs().size());
  }

  /** γ, for each of some channels. */
  static Parameter scale(int channels, Initializer first) {
    return parameter(SCALE, channels, first);
  }

  /** γ and β, for each of some channels. */
  static List<Parameter> scaleAndShift(int channels, Initializer scale, Initializer shift) {
    return List.of(scale(channels, scale), parameter(SHIFT, channels, shift));
  }

  private static Parameter parameter(String name, int channels, Initializer first) {
    return new Parameter(name, Role.NORM, 1, channels, new Fan(1, 1, 1), Optional.of(first));
  }

  Matrix forward(Matrix x) {
    Matrix y = outputs.rows(x.rows());
    y.all().set(x.all());
    channels.multiply(y, scale);
    if (shift != null) {
      channels.add(y, shift);
    }
    return y;
  }

  /** Fills the parameters' gradients; gradient ← ∂loss/∂x. */
  void backward(Matrix gradient, Matrix x) {
    channels.dots(gradient, x, scaleGradient);
    if (shift != null) {
      channels.sums(gradient, shiftGradient);
    }
    channels.multiply(gradient, scale);
  }
}
