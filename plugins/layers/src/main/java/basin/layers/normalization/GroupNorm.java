package basin.layers.normalization;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Normalization;
import basin.spi.network.Normalization.Over;
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

/**
 * Group normalisation: every row by itself, in groups of neighbouring channels with all their
 * positions.
 *
 * <pre>y = γ·(x − μ)/√(σ² + ε) + β      μ, σ²: mean and variance of the group, divisor n;
 *                                  γ, β of the channel
 * </pre>
 *
 * <p>One group is layer normalisation over the whole row; as many groups as channels are instance
 * normalisation.
 */
@Doc("Normalises every row by itself, in groups of neighbouring channels.")
@Formula("y = γ·(x − μ)/√(σ² + ε) + β, μ and σ² over a group's channels and positions")
@Source("Wu and He 2018, equations 1 to 7")
@Convention("the first dimension of a row are its channels, as in PyTorch")
public record GroupNorm(
    @Doc("groups, each of as many channels") @Range(from = 1) int groups,
    @Doc("ε, added to the variance inside the root") @Default("1e-5") @Range(above = 0)
        double epsilon,
    @Doc("whether γ and β are learnt, one of each for a channel") @Default("true") boolean affine,
    @Doc("draws the first γ") @Default("1") Initializer gammaInitializer,
    @Doc("draws the first β") @Default("0") Initializer betaInitializer)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    int channels = inputs.dimension(0);
    if (channels % groups != 0) {
      throw new ShapeMismatch(
          this,
          inputs,
          "channels, the first dimension, that make " + groups + " groups of the same size");
    }
    return new Plan(
        inputs,
        affine ? ScaleShift.scaleAndShift(channels, gammaInitializer, betaInitializer) : List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    int count = context.inputs().dimension(0);
    Channels channels = new Channels(1, count, context.inputs().size() / count, context);
    return new ActiveNorm(
        new RowStandardizer(groups, epsilon, true, context),
        affine ? new ScaleShift(channels, true, context) : null);
  }

  @Override
  public Optional<Normalization> normalization() {
    return Optional.of(new Normalization(Over.ROW, groups, true, epsilon));
  }

  @Override
  public String label() {
    return "group-norm";
  }
}
