package basin.layers.dense;

import basin.layers.activation.Activated;
import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Parameter;
import basin.spi.network.Plan;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * A fully connected layer that learns how much of what comes in it hands on unchanged.
 *
 * <pre>Y = T·H + (1 − T)·X      H = φ(X·W + b), T = σ(X·V + c)      W, V: inputs × inputs
 * </pre>
 *
 * <p>V and c are the blocks {@code gate-weights} and {@code gate-bias}. The gates are nearly shut
 * at first, so that signals go through many layers.
 */
@Doc("Fully connected, with learnt gates that hand on what comes in.")
@Formula("y = T·φ(xᵀW + b) + (1 − T)·x, T = sigmoid(xᵀV + c)")
@Source("Srivastava, Greff and Schmidhuber 2015, equation 3")
@Convention("the first c is −1, as the authors propose")
public record Highway(
    @Doc("φ") @Default("relu") Activation activation,
    @Doc("draws the first weights W and V; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first b") @Default("0") Initializer biasInitializer,
    @Doc("draws the first c of the gates") @Default("-1") Initializer gateBiasInitializer)
    implements Layer {

  static final String GATE = "gate-";

  @Override
  public Plan plan(Shape inputs) {
    int size = inputs.size();
    Fan fan = new Fan(size, size, activation.gain());
    Fan gates = new Fan(size, size, 1);
    return new Plan(
        inputs,
        List.of(
            Parameter.weights("weights", size, size, fan, weights),
            Parameter.bias("bias", size, fan, biasInitializer),
            Parameter.weights(GATE + "weights", size, size, gates, weights),
            Parameter.bias(GATE + "bias", size, gates, gateBiasInitializer)));
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    Shape row = Shape.of(context.inputs().size());
    ActiveLayer sums = new Affine(context, row.size(), true);
    return new ActiveHighway(
        Activated.of(sums, activation, context, row),
        new Affine(context, GATE, row.size(), true),
        context);
  }

  @Override
  public String label() {
    return "highway";
  }
}
