package basin.layers.recurrent;

import basin.spi.network.Activation;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/** A step of an {@link Rnn}. */
final class RnnStep implements Recurrence {
  private final int units;
  private final Activation activation;
  private final InitialState initial;
  private final Matrix recurrent;
  private final Vec bias;
  private final List<Buffer> states = new ArrayList<>();
  private final List<Matrix> sums = new ArrayList<>();
  private final Buffer slope;
  private final Buffer scratch;

  RnnStep(LayerContext context, int units, Activation activation, boolean learnt) {
    this.units = units;
    this.activation = activation;
    this.initial = new InitialState(context, units, learnt, "initial-state");
    this.recurrent = context.value("recurrent-weights");
    this.bias = context.value("recurrent-bias").all();
    this.slope = context.buffer(units);
    this.scratch = context.buffer(units);
    for (int t = 0; t < context.inputs().dimension(0); t++) {
      states.add(context.buffer(units));
      sums.add(null);
    }
  }

  @Override
  public int width() {
    return units;
  }

  @Override
  public Matrix begin(int rows) {
    return initial.of(rows);
  }

  @Override
  public Matrix step(int t, Matrix z, Matrix before) {
    z.addProduct(before, recurrent).addToRows(bias);
    sums.set(t, z);
    Matrix state = states.get(t).rows(z.rows());
    activation.value(z, state);
    return state;
  }

  @Override
  public void turn(int rows) {}

  @Override
  public void back(int t, Matrix before, Matrix gradient, Matrix z, Matrix again) {
    int rows = gradient.rows();
    activation.pullback(
        sums.get(t), states.get(t).rows(rows), gradient, slope.rows(rows), scratch.rows(rows));
    z.all().set(gradient.all());
    again.all().set(gradient.all());
    gradient.productByTransposed(z, recurrent);
  }

  @Override
  public void end(Matrix gradient) {
    initial.learn(gradient);
  }
}
