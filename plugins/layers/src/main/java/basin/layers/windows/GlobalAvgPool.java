package basin.layers.windows;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.network.Plan;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;

/** The mean of each channel of rows of shape [channels, length] or [channels, height, width]. */
@Doc("The mean of each channel over all its positions.")
@Formula("y[c] = mean x[c, ·]")
@Source("Lin, Chen and Yan 2014, section 3.2")
@Convention("the first dimension is channels, as in PyTorch")
public record GlobalAvgPool() implements Layer {
  @Override
  public Plan plan(Shape inputs) {
    if (inputs.rank() < 2) {
      throw new ShapeMismatch(
          this, inputs, "rows of shape [channels, length] or [channels, height, width]");
    }
    return new Plan(Shape.of(inputs.dimension(0)), List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    int channels = context.inputs().dimension(0);
    int positions = context.inputs().size() / channels;
    Buffer outputs = context.buffer(channels);
    Buffer inputsGradient = context.buffer(context.inputs().size());
    return new ActiveLayer() {
      @Override
      public Matrix forward(Matrix inputs, Pass pass) {
        Matrix means = outputs.rows(inputs.rows());
        byChannel(inputs).rowSums(means.all());
        means.all().divide(positions);
        return means;
      }

      @Override
      public Matrix backward(Matrix gradient, boolean inputsToo) {
        if (!inputsToo) {
          return null;
        }
        Matrix back = inputsGradient.rows(gradient.rows());
        back.all().fill(0);
        byChannel(back).addToColumns(gradient.all().divide(positions));
        return back;
      }

      private Matrix byChannel(Matrix rows) {
        return rows.reshaped(rows.rows() * channels, positions);
      }
    };
  }

  @Override
  public String label() {
    return "global-avg-pool";
  }
}
