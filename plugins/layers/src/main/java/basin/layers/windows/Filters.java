package basin.layers.windows;

import basin.layers.activation.Activated;
import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.network.Plan;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The filters of a convolution.
 *
 * @param windows where they look
 * @param number how many there are
 * @param groups parts of the channels, each with filters of its own
 * @param bias whether each adds a constant
 */
record Filters(Windows windows, int number, int groups, boolean bias) {
  /**
   * Checks that every group has as many filters.
   *
   * @throws IllegalArgumentException if not
   */
  static void requireShare(int filters, int groups) {
    if (filters % groups != 0) {
      throw new IllegalArgumentException(
          "filters is %d, which %d groups cannot share evenly; give a multiple of %d"
              .formatted(filters, groups, groups));
    }
  }

  /** Checks that every group has as many channels. */
  static void requireShare(Layer layer, Shape inputs, int groups) {
    if (inputs.dimension(0) % groups != 0) {
      throw new ShapeMismatch(
          layer,
          inputs,
          "channels, the first dimension, that %d groups can share".formatted(groups));
    }
  }

  /** Numbers that a filter sees. */
  int inputs() {
    return windows.channels() / groups * windows.taps();
  }

  /** Numbers that the filters put out for a row. */
  int outputs() {
    return number * windows.positions();
  }

  /** Filters in a group. */
  int inGroup() {
    return number / groups;
  }

  Plan plan(Activation activation, Optional<Initializer> weights, Initializer constants) {
    Fan fan = new Fan(inputs(), number * windows.taps(), activation.gain());
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.weights("weights", inputs(), number, fan, weights));
    if (bias) {
      parameters.add(Parameter.bias("bias", number, fan, constants));
    }
    return new Plan(windows.outputs(number), parameters);
  }

  ActiveLayer start(LayerContext context, Activation activation) {
    return Activated.of(
        new Convolution(context, this), activation, context, windows.outputs(number));
  }
}
