package basin.layers.windows;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;

/** {@link MaxPool} at work. */
final class MaxPooling implements ActiveLayer {
  private final int[] windows;
  private final int taps;
  private final Buffer outputs;
  private final Buffer inputsGradient;
  private int[] places = {};

  MaxPooling(LayerContext context, Windows windows) {
    this.windows = windows.windows();
    this.taps = windows.taps();
    this.outputs = context.buffer(windows.channels() * windows.positions());
    this.inputsGradient = context.buffer(context.inputs().size());
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    Matrix largest = outputs.rows(inputs.rows());
    if (places.length < largest.all().length()) {
      places = new int[largest.all().length()];
    }
    return largest.largestOf(inputs, windows, taps, places);
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    if (!inputsToo) {
      return null;
    }
    Matrix back = inputsGradient.rows(gradient.rows());
    back.all().fill(0);
    return back.scatterAddElements(gradient, places);
  }
}
