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
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fully connected layer.
 *
 * <pre>Z = X·W + 1·bᵀ    A = φ(Z)        shapes: rows × units = rows × inputs · inputs × units
 * </pre>
 *
 * <p>A row of any shape is one row of numbers.
 *
 * <p>Backwards, with D = ∂L/∂Z: ∂L/∂W = Xᵀ·D, ∂L/∂b = column sums of D, ∂L/∂X = D·Wᵀ.
 */
@Doc("Fully connected, also known as linear: every unit sees every input.")
@Formula("a = φ(xᵀW + b)")
@Source("Rumelhart, Hinton and Williams 1986, equations 1 and 2")
@Convention("weights are inputs × units, as in Keras; PyTorch keeps the transpose")
public record Dense(
    @Doc("how many numbers it puts out") @Range(from = 1) int units,
    @Doc("φ, applied to the sums") @Default("identity") Activation activation,
    @Doc("whether a constant b is learnt for each unit") @Default("true") boolean bias,
    @Doc("draws the first weights W; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first b") @Default("0") Initializer biasInitializer)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    Fan fan = new Fan(inputs.size(), units, activation.gain());
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.weights("weights", inputs.size(), units, fan, weights));
    if (bias) {
      parameters.add(Parameter.bias("bias", units, fan, biasInitializer));
    }
    return new Plan(Shape.of(units), parameters);
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return Activated.of(new Affine(context, units, bias), activation, context, Shape.of(units));
  }

  @Override
  public boolean affineAlone() {
    return activation.identity();
  }

  @Override
  public boolean affineInside() {
    return true;
  }

  @Override
  public boolean homogeneous() {
    return activation.homogeneous();
  }

  @Override
  public boolean interchangeable() {
    return !activation.rowwise();
  }

  @Override
  public boolean odd() {
    return activation.odd();
  }

  @Override
  public Optional<Activation> nonlinearity() {
    return Optional.of(activation);
  }

  @Override
  public String label() {
    return "dense";
  }
}
