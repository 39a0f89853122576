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
 * Leaves numbers out at random while training.
 *
 * <pre>
 * training      Y = X·M / (1 − p)      M: 1 with probability 1 − p, else 0, for each number by itself
 * evaluation    Y = X
 * </pre>
 *
 * <p>The mask belongs to the step: however often a step evaluates, it sees one function. Layers and
 * trials of one seed draw from the same random numbers whatever the rate, so that a number dropped
 * at a small rate is dropped at a larger one, too.
 */
@Doc("Leaves out numbers at random while training, so that no unit can rely on another.")
@Formula("y = x·m/(1 − p), m = 0 with probability p, else 1; in evaluation y = x")
@Source("Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014, section 4")
@Convention("scaled while training, not in evaluation; p is the share dropped: Keras, PyTorch")
public record Dropout(
    @Doc("share p of numbers that are left out") @Default("0.5") @Range(from = 0, below = 1)
        Schedule rate)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    return new Plan(inputs, List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new ActiveDropout(this, context);
  }

  /** The share in this step. */
  double share(LayerContext context) {
    double share = context.value(rate);
    if (share >= 0 && share < 1) {
      return share;
    }
    throw new IllegalArgumentException("the rate is " + share + "; it must be ≥ 0 and < 1");
  }

  @Override
  public String label() {
    return "dropout";
  }
}
