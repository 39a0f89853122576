package basin.layers.attention;

import basin.layers.composition.Residual;
import basin.layers.dense.Dense;
import basin.layers.noise.Dropout;
import basin.layers.normalization.LayerNorm;
import basin.layers.recurrent.TimeDistributed;
import basin.spi.descent.Schedule;
import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Plan;
import basin.spi.network.Sequential;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * A block of a transformer: self-attention and two dense layers on every step, each normalised
 * before and with a way around it.
 *
 * <p>Written as two {@code residual}s, whose layers its blocks are named after: {@code
 * encoder-block1.residual1.self-attention1.weights}.
 */
@Doc("A block of a transformer: self-attention, then two dense layers on every step.")
@Formula("u = x + attention(norm(x))    y = u + W₂φ(W₁ norm(u) + b₁) + b₂")
@Source("Vaswani et al. 2017, section 3.1; norms in front: Xiong et al. 2020")
@Convention(
    "norms in front, as norm_first=True in PyTorch, and exact gelu; dropout on both sums, none on"
        + " the shares of the attention")
public record EncoderBlock(
    @Doc("heads of the attention; they divide the features evenly") @Default("1") @Range(from = 1)
        int heads,
    @Doc("units of the inner dense layer") @Range(from = 1) int hidden,
    @Doc("φ of the inner dense layer") @Default("gelu") Activation activation,
    @Doc("whether a step sees only itself and those before") @Default("false") boolean causal,
    @Doc("ε of the norms") @Default("1e-5") @Range(above = 0) double epsilon,
    @Doc("share of numbers left out of what is added while training")
        @Default("0")
        @Range(from = 0, below = 1)
        Schedule dropout,
    @Doc("draws the first weights; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first biases") @Default("0") Initializer biasInitializer,
    @Doc("draws the first scales of the norms") @Default("1") Initializer gammaInitializer)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    if (inputs.rank() != 2) {
      throw new ShapeMismatch(this, inputs, "rows of shape [steps, features]");
    }
    Sequential inner = new Sequential(List.of(attention(), dense(inputs.last())), inputs);
    return new Plan(inner.outputs(), List.of(), List.of(inner));
  }

  private Layer attention() {
    return around(new SelfAttention(heads, causal, weights, biasInitializer));
  }

  private Layer dense(int features) {
    return around(
        new TimeDistributed(
            List.of(
                new Dense(hidden, activation, true, weights, biasInitializer),
                new Dense(features, new Straight(), true, weights, biasInitializer))));
  }

  private Layer around(Layer layer) {
    LayerNorm norm = new LayerNorm(epsilon, true, gammaInitializer, biasInitializer);
    return new Residual(List.of(norm, layer, new Dropout(dropout)), List.of(), new Straight());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return context.inner(0);
  }

  @Override
  public String label() {
    return "encoder-block";
  }

  /** z. */
  private record Straight() implements Activation {
    @Override
    public void value(Vec z, Vec a) {
      a.set(z);
    }

    @Override
    public void slope(Vec z, Vec a, Vec slope, Vec scratch) {
      slope.fill(1);
    }

    @Override
    public boolean identity() {
      return true;
    }
  }
}
