package basin.layers.recurrent;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recurrent layer, unrolled over the steps of its sequences: what the inputs add to every step is
 * one product for all steps, and so are the gradients of all weights.
 */
final class Unrolled implements ActiveLayer {
  private final Recurrence recurrence;
  private final Steps outputs;
  private final int steps;
  private final int features;
  private final int units;
  private final int width;
  private final Matrix weights;
  private final Matrix weightsGradient;
  private final Matrix recurrentGradient;
  private final Vec bias;
  private final Vec biasGradient;
  private final Vec recurrentBiasGradient;
  private final Buffer sums;
  private final Buffer sequence;
  private final Buffer before;
  private final Buffer carried;
  private final Buffer sumsBack;
  private final Buffer recurrentBack;
  private final Buffer stepSums;
  private final Buffer stepRecurrent;
  private final Buffer inputsGradient;
  private final List<Buffer> kept = new ArrayList<>();
  private Matrix inputs;
  private Matrix first;
  private Matrix[] states;
  private Optional<Matrix> signal = Optional.empty();

  Unrolled(LayerContext context, Recurrence recurrence, int units, Steps outputs) {
    this.recurrence = recurrence;
    this.outputs = outputs;
    this.steps = context.inputs().dimension(0);
    this.features = context.inputs().last();
    this.units = units;
    this.width = recurrence.width();
    this.weights = context.value("weights");
    this.weightsGradient = context.gradient("weights");
    this.recurrentGradient = context.gradient("recurrent-weights");
    this.bias = context.value("bias").all();
    this.biasGradient = context.gradient("bias").all();
    this.recurrentBiasGradient = context.gradient("recurrent-bias").all();
    this.sums = context.buffer(steps * width);
    this.sequence = context.buffer(steps * units);
    this.before = context.buffer(steps * units);
    this.carried = context.buffer(units);
    this.sumsBack = context.buffer(steps * width);
    this.recurrentBack = context.buffer(steps * width);
    this.stepSums = context.buffer(width);
    this.stepRecurrent = context.buffer(width);
    this.inputsGradient = context.buffer(steps * features);
    this.states = new Matrix[steps];
    for (int t = 0; t < steps; t++) {
      kept.add(context.buffer(width));
    }
  }

  @Override
  public Matrix forward(Matrix x, Pass pass) {
    inputs = x;
    int rows = x.rows();
    Matrix all = sums.rows(rows);
    all.reshaped(rows * steps, width).affine(x.reshaped(rows * steps, features), weights, bias);
    first = recurrence.begin(rows);
    Matrix state = first;
    Matrix out = sequence.rows(rows);
    for (int t = 0; t < steps; t++) {
      Matrix step = kept.get(t).rows(rows).setColumns(0, all, t * width, width);
      state = recurrence.step(t, step, state);
      states[t] = state;
      if (outputs == Steps.ALL) {
        out.setColumns(t * units, state, 0, units);
      }
    }
    return outputs == Steps.ALL ? out : state;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    int rows = gradient.rows();
    Matrix dh = carried.rows(rows);
    dh.all().fill(0);
    recurrence.turn(rows);
    for (int t = steps - 1; t >= 0; t--) {
      if (outputs == Steps.ALL) {
        dh.addColumns(0, gradient, t * units, units);
      } else if (t == steps - 1) {
        dh.all().set(gradient.all());
      }
      back(t, dh);
    }
    recurrence.end(dh);
    return learn(rows, inputsToo);
  }

  private void back(int t, Matrix dh) {
    int rows = dh.rows();
    Matrix previous = t == 0 ? first : states[t - 1];
    Matrix dz = stepSums.rows(rows);
    Matrix dr = stepRecurrent.rows(rows);
    recurrence.back(t, previous, dh, dz, dr);
    before.rows(rows).setColumns(t * units, previous, 0, units);
    sumsBack.rows(rows).setColumns(t * width, dz, 0, width);
    recurrentBack.rows(rows).setColumns(t * width, dr, 0, width);
  }

  /** All steps of all rows at once. */
  private Matrix learn(int rows, boolean inputsToo) {
    int all = rows * steps;
    Matrix dz = sumsBack.rows(rows).reshaped(all, width);
    Matrix dr = recurrentBack.rows(rows).reshaped(all, width);
    weightsGradient.productOfTransposed(inputs.reshaped(all, features), dz);
    recurrentGradient.productOfTransposed(before.rows(rows).reshaped(all, units), dr);
    dz.columnSums(biasGradient);
    dr.columnSums(recurrentBiasGradient);
    remember(sumsBack.rows(rows));
    if (!inputsToo) {
      return null;
    }
    Matrix dx = inputsGradient.rows(rows);
    dx.reshaped(all, features).productByTransposed(dz, weights);
    return dx;
  }

  @Override
  public Optional<Matrix> signal() {
    return signal;
  }

  private void remember(Matrix gradient) {
    if (signal.isEmpty() || signal.get() != gradient) {
      signal = Optional.of(gradient);
    }
  }
}
