package basin.layers.attention;

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
import java.util.List;
import java.util.Optional;

/** Every step of a sequence looks at every other, as far as its query meets their keys. */
@Doc("Every step of a sequence takes from every other as much as its query meets that one's key.")
@Formula(
    """
    [Q K V] = XW + b, cut into heads of d = features/heads    P = softmax(QKᵀ/√d)
    Y = [P₁V₁ … Pₙ Vₙ]U + c    causal: step t sees steps 0 … t\
    """)
@Source("Vaswani et al. 2017, Attention is all you need, section 3.2")
@Convention("one matrix for queries, keys and values, in this order, and biases (PyTorch)")
public record SelfAttention(
    @Doc("into how many parts features are cut, each with an attention of its own")
        @Default("1")
        @Range(from = 1)
        int heads,
    @Doc("whether a step sees only itself and those before") @Default("false") boolean causal,
    @Doc("draws the first W and U; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first b and c") @Default("0") Initializer biasInitializer)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    if (inputs.rank() != 2) {
      throw new ShapeMismatch(this, inputs, "rows of shape [steps, features]");
    }
    int features = inputs.last();
    if (features % heads != 0) {
      throw new ShapeMismatch(this, inputs, "features that its " + heads + " heads divide evenly");
    }
    Fan fan = new Fan(features, features, 1);
    return new Plan(
        inputs,
        List.of(
            Parameter.weights("weights", features, 3 * features, fan, weights),
            Parameter.bias("bias", 3 * features, fan, biasInitializer),
            Parameter.weights("output-weights", features, features, fan, weights),
            Parameter.bias("output-bias", features, fan, biasInitializer)));
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new Attention(context, heads, causal);
  }

  @Override
  public String label() {
    return "self-attention";
  }
}
