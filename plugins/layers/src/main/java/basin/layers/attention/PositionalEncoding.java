package basin.layers.attention;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.network.Plan;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Adds to each step of a sequence what tells its place, for layers that see no order. */
@Doc("Adds sines and cosines to each step, which tell its place in the sequence.")
@Formula("y_{t,2i} = x_{t,2i} + sin(t/base^(2i/D))    y_{t,2i+1} = x_{t,2i+1} + cos(t/base^(2i/D))")
@Source("Vaswani et al. 2017, Attention is all you need, section 3.5")
public record PositionalEncoding(
    @Doc("how slow the slowest wave is") @Default("10000") @Range(above = 1) double base)
    implements Layer {

  @Override
  public Plan plan(Shape inputs) {
    if (inputs.rank() != 2) {
      throw new ShapeMismatch(this, inputs, "rows of shape [steps, features]");
    }
    return new Plan(inputs, List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    Shape shape = context.inputs();
    Vec table = context.matrix(1, shape.size()).all();
    for (int t = 0; t < shape.dimension(0); t++) {
      for (int c = 0; c < shape.last(); c++) {
        table.set(t * shape.last() + c, wave(t, c, shape.last()));
      }
    }
    Buffer outputs = context.buffer(shape.size());
    return new ActiveLayer() {
      @Override
      public Matrix forward(Matrix inputs, Pass pass) {
        Matrix sum = outputs.rows(inputs.rows());
        sum.all().set(inputs.all());
        return sum.addToRows(table);
      }

      @Override
      public Matrix backward(Matrix gradient, boolean inputsToo) {
        return inputsToo ? gradient : null;
      }
    };
  }

  private double wave(int t, int c, int features) {
    int pair = c - c % 2;
    double angle = t / StrictMath.pow(base, (double) pair / features);
    return c % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle);
  }

  @Override
  public String label() {
    return "positional-encoding";
  }
}
