package basin.layers.activation;

import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import java.util.Optional;

/** A layer at work with an activation behind it, which sees the last dimension as its rows. */
public final class Activated implements ActiveLayer {
  private final ActiveLayer layer;
  private final Activation activation;
  private final int positions;
  private final int last;
  private final Buffer outputs;
  private final Buffer slope;
  private final Buffer scratch;
  private Matrix z;
  private Matrix a;

  private Activated(ActiveLayer layer, Activation activation, LayerContext context, Shape shape) {
    this.layer = layer;
    this.activation = activation;
    this.positions = shape.positions();
    this.last = shape.last();
    this.outputs = context.buffer(shape.size());
    this.slope = context.buffer(shape.size());
    this.scratch = context.buffer(shape.size());
  }

  /**
   * The layer, with the activation behind it if there is one.
   *
   * @param shape of a row that the layer puts out
   */
  public static ActiveLayer of(
      ActiveLayer layer, Activation activation, LayerContext context, Shape shape) {
    return activation.identity() ? layer : new Activated(layer, activation, context, shape);
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    Matrix sums = layer.forward(inputs, pass);
    Matrix rows = outputs.rows(sums.rows());
    z = perPosition(sums);
    a = perPosition(rows);
    activation.value(z, a);
    return rows;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    int rows = gradient.rows();
    activation.pullback(
        z,
        a,
        perPosition(gradient),
        perPosition(slope.rows(rows)),
        perPosition(scratch.rows(rows)));
    return layer.backward(gradient, inputsToo);
  }

  @Override
  public Optional<Matrix> inputs() {
    return layer.inputs();
  }

  @Override
  public Optional<Matrix> signal() {
    return layer.signal();
  }

  @Override
  public Optional<Matrix> sums() {
    return layer.sums();
  }

  private Matrix perPosition(Matrix rows) {
    return positions == 1 ? rows : rows.reshaped(rows.rows() * positions, last);
  }
}
