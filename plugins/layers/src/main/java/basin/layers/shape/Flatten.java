package basin.layers.shape;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Plan;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import java.util.List;

/** Rows of any shape as plain rows of as many numbers. {@code dense} takes any without it. */
@Doc("Rows of any shape as plain rows of numbers.")
@Convention("row-major, the last index fastest, as in PyTorch and Keras")
public record Flatten() implements Layer {
  @Override
  public Plan plan(Shape inputs) {
    return new Plan(Shape.of(inputs.size()), List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new Rearranged();
  }

  @Override
  public String label() {
    return "flatten";
  }
}
