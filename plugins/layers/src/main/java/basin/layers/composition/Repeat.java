package basin.layers.composition;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Plan;
import basin.spi.network.Sequential;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.Collections;
import java.util.List;

/**
 * Layers again and again, each time with parameters of their own: depth as a number, so that it can
 * be an axis.
 *
 * <p>Blocks count through: the third {@code dense} of {@code repeat1} has the weights {@code
 * repeat1.dense3.weights}.
 */
@Doc("Layers again and again, each time with parameters of their own: depth as a number.")
@Convention("nothing is shared between the times")
public record Repeat(
    @Doc("how often") @Range(from = 1, to = 10_000) int times,
    @Doc("what is repeated, in order") List<Layer> layers)
    implements Layer {

  /** Refuses a repetition of nothing. */
  public Repeat {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("it needs at least one layer inside");
    }
  }

  @Override
  public Plan plan(Shape inputs) {
    List<Layer> all = Collections.nCopies(times, layers).stream().flatMap(List::stream).toList();
    Sequential inner = new Sequential(all, inputs);
    return new Plan(inner.outputs(), List.of(), List.of(inner));
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return context.inner(0);
  }

  @Override
  public String label() {
    return "repeat";
  }
}
