package basin.layers.recurrent;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.network.Plan;
import basin.spi.network.Sequential;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;

/** The same layers on every step of a sequence, each step being a row of its own. */
@Doc("The same layers on every step of a sequence.")
@Formula("y_t = layers(x_t)")
@Source("Keras 3, keras.layers.TimeDistributed")
@Convention("Keras' TimeDistributed; PyTorch's Linear works so on any but the last dimension")
public record TimeDistributed(
    @Doc("from a step's inputs to its outputs, in order") List<Layer> layers) implements Layer {
  /** Copies the list. */
  public TimeDistributed {
    layers = List.copyOf(layers);
  }

  @Override
  public Plan plan(Shape inputs) {
    if (inputs.rank() < 2) {
      throw new ShapeMismatch(this, inputs, "rows of shape [steps, features]");
    }
    Sequential inner = new Sequential(layers, Shape.of(inputs.last()));
    Shape each = inner.outputs();
    if (each.rank() != 1) {
      throw new ShapeMismatch(this, each, "a plain row of numbers from its layers");
    }
    return new Plan(inputs.withLast(each.last()), List.of(), List.of(inner));
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    ActiveLayer inner = context.inner(0);
    int positions = context.inputs().positions();
    return new ActiveLayer() {
      @Override
      public Matrix forward(Matrix inputs, Pass pass) {
        return gathered(inner.forward(spread(inputs), pass));
      }

      @Override
      public Matrix backward(Matrix gradient, boolean inputsToo) {
        Matrix back = inner.backward(spread(gradient), inputsToo);
        return inputsToo ? gathered(back) : null;
      }

      private Matrix spread(Matrix rows) {
        return rows.reshaped(rows.rows() * positions, rows.columns() / positions);
      }

      private Matrix gathered(Matrix rows) {
        return rows.reshaped(rows.rows() / positions, rows.columns() * positions);
      }
    };
  }

  @Override
  public String label() {
    return "time-distributed";
  }
}
