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
 * Root-mean-square normalisation: every row, and every step of a sequence, is brought to length √n
 * without being centred.
 *
 * <pre>y = γ·x/√(mean(x²) + ε)      the mean over the last dimension
 * </pre>
 */
@Doc("Normalises the length of every row, or of every step of a sequence, without centring it.")
@Formula("y = γ·x/√(mean(x²) + ε), the mean over the last dimension")
@Source("Zhang and Sennrich 2019, equation 4")
@Convention("ε inside the root, no shift: PyTorch, Keras")
public record RmsNorm(
    @Doc("ε, added to the mean of squares inside the root") @Default("1e-6") @Range(above = 0)
        double epsilon,
    @Doc("whether γ is learnt") @Default("true") boolean affine,
    @Doc("draws the first γ") @Default("1") Initializer gammaInitializer)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    return new Plan(
        inputs, affine ? List.of(ScaleShift.scale(inputs.last(), gammaInitializer)) : List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    int positions = context.inputs().positions();
    Channels features = new Channels(positions, context.inputs().last(), 1, context);
    return new ActiveNorm(
        new RowStandardizer(positions, epsilon, false, context),
        affine ? new ScaleShift(features, false, context) : null);
  }

  @Override
  public Optional<Normalization> normalization() {
    return Optional.of(new Normalization(Over.ROW, 1, false, epsilon));
  }

  @Override
  public String label() {
    return "rms-norm";
  }
}
