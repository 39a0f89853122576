package basin.layers.composition;

import basin.layers.activation.Activated;
import basin.layers.activation.Unchanged;
import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Plan;
import basin.spi.network.Sequential;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers with a way around them.
 *
 * <pre>y = φ(F(x) + x)          F: the layers within
 * y = φ(F(x) + S(x))       S: the layers of the shortcut, where F changes the shape
 * </pre>
 */
@Doc("Layers with a shortcut around them: what they put out is added to what came in.")
@Formula("y = φ(F(x) + x), or φ(F(x) + S(x)) with layers S on the shortcut")
@Source("He, Zhang, Ren and Sun 2016, equations 1 and 2")
@Convention("nothing behind the sum, as in residual networks with pre-activation")
public record Residual(
    @Doc("the layers F, in order") List<Layer> layers,
    @Doc("layers S on the shortcut; without any it hands on what comes in") @Default("[]")
        List<Layer> shortcut,
    @Doc("φ, applied to the sum") @Default("identity") Activation activation)
    implements Layer {

  /** Refuses a residual of nothing. */
  public Residual {
    layers = List.copyOf(layers);
    shortcut = List.copyOf(shortcut);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("it needs at least one layer inside");
    }
  }

  @Override
  public Plan plan(Shape inputs) {
    List<Sequential> inner = new ArrayList<>();
    inner.add(new Sequential(layers, inputs));
    Shape outputs = inner.get(0).outputs();
    Shape around = inputs;
    if (!shortcut.isEmpty()) {
      inner.add(new Sequential(shortcut, inputs));
      around = inner.get(1).outputs();
    }
    if (!around.equals(outputs)) {
      throw new ShapeMismatch(this, inputs, wants(outputs, around));
    }
    return new Plan(outputs, List.of(), inner);
  }

  private String wants(Shape outputs, Shape around) {
    return shortcut.isEmpty()
        ? "rows of shape " + outputs + ", which its layers put out, or layers as its 'shortcut'"
        : "a shortcut that puts out " + outputs + ", as its layers do, where it puts out " + around;
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    ActiveLayer around = shortcut.isEmpty() ? new Unchanged() : context.inner(1);
    Shape outputs = new Sequential(layers, context.inputs()).outputs();
    ActiveLayer sum = new LayerSum(context.inner(0), around, context, outputs.size());
    return Activated.of(sum, activation, context, outputs);
  }

  @Override
  public String label() {
    return "residual";
  }
}
