package basin.layers.normalization;

import basin.spi.descent.Schedule;
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
 * Batch normalisation, of each feature of {@code [features]}, or each channel of {@code [channels,
 * length]} and {@code [channels, height, width]} over all its positions.
 *
 * <pre>
 * training      y = γ·(x − μ)/√(σ² + ε) + β      μ, σ²: mean and variance of the batch, divisor n
 *               running ← running + m·(batch − running), the variance with divisor n − 1
 * evaluation    y = γ·(x − running mean)/√(running variance + ε) + β
 * </pre>
 *
 * <p>The gradient goes through the statistics of the batch. Running statistics are state, not
 * parameters. A batch with one number per channel has no variance; it leaves them as they are.
 */
@Doc("Normalises every feature or channel over the batch; by running statistics in evaluation.")
@Formula("y = γ·(x − μ)/√(σ² + ε) + β, μ and σ² of the batch, in evaluation running averages")
@Source("Ioffe and Szegedy 2015, algorithms 1 and 2")
@Convention(
    "as PyTorch: momentum is the weight of the new batch (Keras: of the old average), the running"
        + " variance is the unbiased one; a pass over all rows goes in chunks of 1 024, each"
        + " normalised by itself")
public record BatchNorm(
    @Doc("weight m of a new batch in the running statistics")
        @Default("0.1")
        @Range(from = 0, to = 1)
        Schedule momentum,
    @Doc("ε, added to the variance inside the root") @Default("1e-5") @Range(above = 0)
        double epsilon,
    @Doc("whether γ and β are learnt") @Default("true") boolean affine,
    @Doc("draws the first γ") @Default("1") Initializer gammaInitializer,
    @Doc("draws the first β") @Default("0") Initializer betaInitializer)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    int channels = inputs.dimension(0);
    return new Plan(
        inputs,
        affine ? ScaleShift.scaleAndShift(channels, gammaInitializer, betaInitializer) : List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    int count = context.inputs().dimension(0);
    Channels channels = new Channels(1, count, context.inputs().size() / count, context);
    return new ActiveNorm(
        new BatchStandardizer(channels, momentum, epsilon, context),
        affine ? new ScaleShift(channels, true, context) : null);
  }

  @Override
  public Optional<Normalization> normalization() {
    return Optional.of(new Normalization(Over.BATCH, 1, true, epsilon));
  }

  @Override
  public String label() {
    return "batch-norm";
  }
}
