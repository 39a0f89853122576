package basin.layers.windows;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.ColumnMap;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** {@link AvgPool} at work: the numbers of a window are added up one after the other. */
final class AveragePooling implements ActiveLayer {
  private final ColumnMap[] taps;
  private final Vec counts;
  private final Buffer outputs;
  private final Buffer tap;
  private final Buffer inputsGradient;

  AveragePooling(LayerContext context, Windows windows, boolean countIncludePad) {
    int size = windows.channels() * windows.positions();
    this.taps = new ColumnMap[windows.taps()];
    for (int t = 0; t < taps.length; t++) {
      taps[t] = windows.columns(t);
    }
    this.outputs = context.buffer(size);
    this.tap = context.buffer(size);
    this.inputsGradient = context.buffer(context.inputs().size());
    this.counts = context.matrix(1, size).all();
    for (int i = 0; i < size; i++) {
      counts.set(i, countIncludePad ? taps.length : inside(i));
    }
    counts.reciprocal();
  }

  private int inside(int column) {
    int inside = 0;
    for (ColumnMap map : taps) {
      inside += map.columns()[column] < 0 ? 0 : 1;
    }
    return inside;
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    Matrix means = outputs.rows(inputs.rows());
    Matrix next = tap.rows(inputs.rows());
    means.gatherColumns(inputs, taps[0]);
    for (int t = 1; t < taps.length; t++) {
      means.all().add(next.gatherColumns(inputs, taps[t]).all());
    }
    return means.multiplyRows(counts);
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    if (!inputsToo) {
      return null;
    }
    gradient.multiplyRows(counts);
    Matrix back = inputsGradient.rows(gradient.rows());
    back.all().fill(0);
    for (ColumnMap map : taps) {
      back.scatterAddColumns(gradient, map);
    }
    return back;
  }
}
