package basin.layers.composition;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;

/** The sum of what two layers make of the same inputs. */
final class LayerSum implements ActiveLayer {
  private final ActiveLayer one;
  private final ActiveLayer other;
  private final Buffer sums;
  private final Buffer copy;

  LayerSum(ActiveLayer one, ActiveLayer other, LayerContext context, int columns) {
    this.one = one;
    this.other = other;
    this.sums = context.buffer(columns);
    this.copy = context.buffer(columns);
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    Matrix sum = sums.rows(inputs.rows());
    sum.all().set(one.forward(inputs, pass).all());
    sum.all().add(other.forward(inputs, pass).all());
    return sum;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    Matrix same = copy.rows(gradient.rows()); // each may overwrite what it is handed
    same.all().set(gradient.all());
    Matrix back = one.backward(same, inputsToo);
    Matrix more = other.backward(gradient, inputsToo);
    if (!inputsToo) {
      return null;
    }
    back.all().add(more.all());
    return back;
  }
}
