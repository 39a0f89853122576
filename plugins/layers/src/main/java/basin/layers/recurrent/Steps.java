package basin.layers.recurrent;

import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Parameter;
import basin.spi.network.Plan;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a recurrent layer puts out its state after every step, or after the last. */
public enum Steps {
  /** Rows of shape [steps, units]. */
  ALL,
  /** Rows of shape [units]. */
  LAST;

  /** What is put out behind sequences of a shape. */
  Shape outputs(Shape inputs, int units) {
    return this == ALL ? inputs.withLast(units) : Shape.of(units);
  }

  /**
   * The plan of a recurrent layer: weights, recurrent weights, a bias for each, and the states
   * before the first step that are learnt.
   *
   * @param gates how many times units numbers a step computes
   * @param bias draws both biases
   * @param states names of states
   */
  Plan plan(
      Layer layer,
      Shape inputs,
      int units,
      int gates,
      Optional<Initializer> weights,
      Optional<Initializer> recurrent,
      List<Initializer> bias,
      List<String> states) {
    if (inputs.rank() != 2) {
      throw new ShapeMismatch(layer, inputs, "rows of shape [steps, features]");
    }
    int width = gates * units;
    int features = inputs.last();
    Fan fan = new Fan(features, units, 1);
    Fan own = new Fan(units, units, 1);
    List<Parameter> all = new ArrayList<>();
    all.add(Parameter.weights("weights", features, width, fan, weights));
    all.add(Parameter.weights("recurrent-weights", units, width, own, recurrent));
    all.add(Parameter.bias("bias", width, fan, bias.get(0)));
    all.add(Parameter.bias("recurrent-bias", width, own, bias.get(1)));
    for (String state : states) {
      all.add(Parameter.bias(state, units, own, (block, any, random) -> block.fill(0)));
    }
    return new Plan(outputs(inputs, units), all);
  }
}
