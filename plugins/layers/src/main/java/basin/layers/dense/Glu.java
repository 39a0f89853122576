package basin.layers.dense;

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
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A gated linear unit and its kin.
 *
 * <pre>with units       Y = (X·V + c) · φ(X·W + b)      V, W: inputs × units
 * without          Y = A · φ(B)                    A, B: the first and the second half of the features
 * </pre>
 *
 * <p>The gate's activation makes the kind: {@code sigmoid} GLU, {@code gelu} GeGLU, {@code silu}
 * SwiGLU, {@code relu} ReGLU, {@code identity} bilinear. V and c are the blocks {@code weights} and
 * {@code bias}, W and b {@code gate-weights} and {@code gate-bias}.
 */
@Doc("A gated linear unit: sums times gates. GeGLU, SwiGLU and the like by the gate's activation.")
@Formula("y = (xᵀV + c)·φ(xᵀW + b); without units y = a·φ(b), a and b halves of x")
@Source("Dauphin, Fan, Auli and Grangier 2017, equation 1; Shazeer 2020, equation 5")
@Convention(
    "without units it is PyTorch's GLU over the last dimension: the second half is the gate")
public record Glu(
    @Doc("how many numbers it puts out; without it nothing is learnt, and halves of x are gated")
        @Default("")
        @Range(from = 1)
        Optional<Integer> units,
    @Doc("φ of the gate") @Default("sigmoid") Activation activation,
    @Doc("whether constants c and b are learnt for each unit") @Default("true") boolean bias,
    @Doc("draws the first weights V and W; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first c and b") @Default("0") Initializer biasInitializer)
    implements Layer {

  static final String GATE = "gate-";

  @Override
  public Plan plan(Shape inputs) {
    return units.isPresent() ? learnt(inputs.size(), units.get()) : halved(inputs);
  }

  private Plan learnt(int inputs, int columns) {
    List<Parameter> parameters = new ArrayList<>();
    Fan fan = new Fan(inputs, columns, 1);
    Fan gates = new Fan(inputs, columns, activation.gain());
    parameters.add(Parameter.weights("weights", inputs, columns, fan, weights));
    if (bias) {
      parameters.add(Parameter.bias("bias", columns, fan, biasInitializer));
    }
    parameters.add(Parameter.weights(GATE + "weights", inputs, columns, gates, weights));
    if (bias) {
      parameters.add(Parameter.bias(GATE + "bias", columns, gates, biasInitializer));
    }
    return new Plan(Shape.of(columns), parameters);
  }

  private Plan halved(Shape inputs) {
    if (inputs.last() % 2 != 0) {
      throw new ShapeMismatch(
          this, inputs, "an even number of features to gate one half by the other, or 'units'");
    }
    return new Plan(inputs.withLast(inputs.last() / 2), List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    if (units.isEmpty()) {
      return new GatedHalves(activation, context);
    }
    return new GatedSums(
        new Affine(context, units.get(), bias),
        new Affine(context, GATE, units.get(), bias),
        new Gated(activation, units.get(), context),
        context.buffer(units.get()));
  }

  @Override
  public String label() {
    return "glu";
  }
}
