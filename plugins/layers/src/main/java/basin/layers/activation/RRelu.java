package basin.layers.activation;

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
 * A leaky rectifier whose leaks are drawn anew for each number while training.
 *
 * <pre>
 * training      Y = X where X > 0, else S·X      S: uniform from a to b, for each number by itself
 * evaluation    Y = X where X > 0, else X·(a + b)/2
 * </pre>
 *
 * <p>The slopes belong to the step: however often a step evaluates, it sees one function. That they
 * are drawn is why this is a layer and no activation.
 */
@Doc("A leaky rectifier whose slope below 0 is random while training, and its mean in evaluation.")
@Formula("y = x for x > 0, else s·x, s ~ U(a, b); in evaluation s = (a + b)/2")
@Source("Xu, Wang, Chen and Li 2015, Empirical evaluation of rectified activations, section 2.4")
@Convention("from 1/8 to 1/3 (PyTorch); the paper divides by 3 to 8 instead of multiplying")
public record RRelu(
    @Doc("smallest slope a") @Default("0.125") @Range(from = 0) double from,
    @Doc("largest slope b") @Default("0.3333333333333333") @Range(from = 0) double to)
    implements Layer {

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if {@code from} is above {@code to}
   */
  public RRelu {
    if (from > to) {
      throw new IllegalArgumentException("from %s is above to %s; swap them".formatted(from, to));
    }
  }

  @Override
  public Plan plan(Shape inputs) {
    return new Plan(inputs, List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new ActiveRRelu(this, context);
  }

  @Override
  public String label() {
    return "rrelu";
  }
}
