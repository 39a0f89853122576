package basin.layers.shape;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Plan;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.List;

/** The same numbers in another shape; one dimension may be left to be worked out, as −1. */
@Doc("The same numbers in rows of another shape.")
@Convention("row-major, the last index fastest, as in PyTorch and Keras; −1 is worked out")
public record Reshape(
    @Doc("the new dimensions; one may be -1, which makes it fit") @Range(from = -1)
        List<Integer> shape)
    implements Layer {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it names no shape
   */
  public Reshape {
    shape = List.copyOf(shape);
    if (shape.isEmpty() || shape.contains(0)) {
      throw new IllegalArgumentException("shape has dimensions of 1 or more, not " + shape);
    }
    if (shape.stream().filter(d -> d < 0).count() > 1) {
      throw new IllegalArgumentException("shape leaves more than one dimension to be worked out");
    }
  }

  @Override
  public Plan plan(Shape inputs) {
    long known = shape.stream().filter(d -> d > 0).mapToLong(d -> d).reduce(1, Math::multiplyExact);
    boolean open = shape.contains(-1);
    if (open ? inputs.size() % known != 0 : inputs.size() != known) {
      String number = open ? "a multiple of " + known : String.valueOf(known);
      throw new ShapeMismatch(this, inputs, "rows of " + number + " numbers for its " + shape);
    }
    int rest = (int) (inputs.size() / known);
    return new Plan(Shape.of(shape.stream().mapToInt(d -> d < 0 ? rest : d).toArray()), List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new Rearranged();
  }

  @Override
  public String label() {
    return "reshape";
  }
}
