package basin.layers.noise;

import basin.spi.descent.Schedule;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Plan;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Adds normal noise while training.
 *
 * <pre>training      Y = X + σ·N      N: standard normal, for each number by itself
 * evaluation    Y = X
 * </pre>
 *
 * <p>The noise belongs to the step: however often a step evaluates, it sees one function.
 */
@Doc("Adds normal noise to every number while training.")
@Formula("y = x + σ·n, n standard normal; in evaluation y = x")
@Source("Bishop 1995, Training with noise is equivalent to Tikhonov regularization")
@Convention("the deviation is in units of the numbers, as in Keras")
public record GaussianNoise(
    @Doc("standard deviation σ") @Default("0.1") @Range(from = 0) Schedule deviation)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    return new Plan(inputs, List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new ActiveNoise(this, context);
  }

  /** The deviation in this step. */
  double sigma(LayerContext context) {
    double sigma = context.value(deviation);
    if (sigma >= 0 && Double.isFinite(sigma)) {
      return sigma;
    }
    throw new IllegalArgumentException("the deviation is " + sigma + "; it must be ≥ 0");
  }

  @Override
  public String label() {
    return "gaussian-noise";
  }
}
