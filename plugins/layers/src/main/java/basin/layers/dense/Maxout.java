package basin.layers.dense;

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
 * Units that put out the largest of several sums: a convex activation, piecewise linear, is learnt.
 *
 * <pre>Z = X·W + 1·bᵀ    y[u] = max over j of z[u·pieces + j]      W: inputs × (units·pieces)
 * </pre>
 *
 * <p>Of equal pieces the first counts.
 */
@Doc("Fully connected; every unit puts out the largest of several sums.")
@Formula("y = max over pieces j of xᵀWⱼ + bⱼ")
@Source("Goodfellow, Warde-Farley, Mirza, Courville and Bengio 2013, section 3")
@Convention("the pieces of a unit are neighbouring columns of the weights")
public record Maxout(
    @Doc("how many numbers it puts out") @Range(from = 1) int units,
    @Doc("sums for each unit") @Default("2") @Range(from = 1) int pieces,
    @Doc("whether a constant b is learnt for each piece") @Default("true") boolean bias,
    @Doc("draws the first weights W; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first b") @Default("0") Initializer biasInitializer)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    int sums = Math.multiplyExact(units, pieces);
    Fan fan = new Fan(inputs.size(), sums, 1);
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.weights("weights", inputs.size(), sums, fan, weights));
    if (bias) {
      parameters.add(Parameter.bias("bias", sums, fan, biasInitializer));
    }
    return new Plan(Shape.of(units), parameters);
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new ActiveMaxout(new Affine(context, units * pieces, bias), units, pieces, context);
  }

  @Override
  public String label() {
    return "maxout";
  }
}
