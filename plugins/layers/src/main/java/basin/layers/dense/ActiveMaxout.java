package basin.layers.dense;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@link Maxout} at work. */
final class ActiveMaxout implements ActiveLayer {
  private final Affine affine;
  private final int units;
  private final int pieces;
  private final int[] windows;
  private final Buffer outputs;
  private final Buffer sumsGradient;
  private int[] places = {};

  ActiveMaxout(Affine affine, int units, int pieces, LayerContext context) {
    this.affine = affine;
    this.units = units;
    this.pieces = pieces;
    this.windows = IntStream.range(0, units * pieces).toArray();
    this.outputs = context.buffer(units);
    this.sumsGradient = context.buffer(units * pieces);
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    int rows = inputs.rows();
    if (places.length < rows * units) {
      places = new int[rows * units];
    }
    return outputs.rows(rows).largestOf(affine.forward(inputs, pass), windows, pieces, places);
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    Matrix sums = sumsGradient.rows(gradient.rows());
    sums.all().fill(0);
    sums.scatterAddElements(gradient, places);
    return affine.backward(sums, inputsToo);
  }

  @Override
  public Optional<Matrix> signal() {
    return affine.signal();
  }
}
