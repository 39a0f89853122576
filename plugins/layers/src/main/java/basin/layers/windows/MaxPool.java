package basin.layers.windows;

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
import java.util.Optional;

/**
 * The largest number of each window, channel by channel, of rows of shape [channels, length] or
 * [channels, height, width]. Of equals the first takes the gradient. Padding is never the largest.
 */
@Doc("The largest number of each window of a picture or signal.")
@Formula("y[c,i,j] = max x[c, i s + p, j s + q] over the window's p, q")
@Source("Ranzato, Huang, Boureau and LeCun 2007, section 3")
@Convention("PyTorch's: the stride is the kernel, what is left over is not looked at")
public record MaxPool(
    @Doc("size of the window, one number or height and width") @Range(from = 1) @Default("2")
        List<Integer> kernel,
    @Doc("from a position of the window to the next; without it, the kernel")
        @Range(from = 1)
        @Default("")
        Optional<List<Integer>> stride,
    @Doc("padding on each side, up to half the kernel") @Range(from = 0) @Default("0")
        List<Integer> padding)
    implements Layer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  public MaxPool {
    kernel = List.copyOf(kernel);
    stride = stride.map(List::copyOf);
    padding = List.copyOf(padding);
    Frame.pooling(kernel, stride, padding);
  }

  @Override
  public Plan plan(Shape inputs) {
    return new Plan(windows(inputs).outputs(inputs.dimension(0)), List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return new MaxPooling(context, windows(context.inputs()));
  }

  private Windows windows(Shape inputs) {
    return Frame.pooling(kernel, stride, padding).over(this, inputs);
  }

  @Override
  public String label() {
    return "max-pool";
  }
}
