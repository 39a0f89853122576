package basin.layers.normalization;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Normalization;
import basin.spi.network.Normalization.Over;
import basin.spi.network.Plan;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * Layer normalisation: every row, and every step of a sequence, over its features.
 *
 * <pre>y = γ·(x − μ)/√(σ² + ε) + β      μ, σ²: mean and variance over the last dimension, divisor n
 * </pre>
 *
 * <p>γ and β have as many numbers as the last dimension.
 */
@Doc("Normalises every row, or every step of a sequence, over its features.")
@Formula("y = γ·(x − μ)/√(σ² + ε) + β, μ and σ² over the last dimension")
@Source("Ba, Kiros and Hinton 2016, equation 4")
@Convention("over the last dimension, ε inside the root: Keras' default, PyTorch's LayerNorm(last)")
public record LayerNorm(
    @Doc("ε, added to the variance inside the root") @Default("1e-5") @Range(above = 0)
        double epsilon,
    @Doc("whether γ and β are learnt") @Default("true") boolean affine,
    @Doc("draws the first γ") @Default("1") Initializer gammaInitializer,
    @Doc("draws the first β") @Default("0") Initializer betaInitializer)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    return new Plan(
        inputs,
        affine
            ? ScaleShift.scaleAndShift(inputs.last(), gammaInitializer, betaInitializer)
            : List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    int positions = context.inputs().positions();
    Channels features = new Channels(positions, context.inputs().last(), 1, context);
    return new ActiveNorm(
        new RowStandardizer(positions, epsilon, true, context),
        affine ? new ScaleShift(features, true, context) : null);
  }

  @Override
  public Optional<Normalization> normalization() {
    return Optional.of(new Normalization(Over.ROW, 1, true, epsilon));
  }

  @Override
  public String label() {
    return "layer-norm";
  }
}
