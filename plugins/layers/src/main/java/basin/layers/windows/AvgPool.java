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
 * The mean of each window, channel by channel, of rows of shape [channels, length] or [channels,
 * height, width].
 */
@Doc("The mean of each window of a picture or signal.")
@Formula("y[c,i,j] = mean x[c, i s + p, j s + q] over the window's p, q")
@Source("LeCun, Bottou, Bengio and Haffner 1998, section II")
@Convention("PyTorch's: the stride is the kernel, what is left over is not looked at")
public record AvgPool(
    @Doc("size of the window, one number or height and width") @Range(from = 1) @Default("2")
        List<Integer> kernel,
    @Doc("from a position of the window to the next; without it, the kernel")
        @Range(from = 1)
        @Default("")
        Optional<List<Integer>> stride,
    @Doc("zeros on each side, up to half the kernel") @Range(from = 0) @Default("0")
        List<Integer> padding,
    @Doc("whether zeros of the padding count in a mean") @Default("true") boolean countIncludePad)
    implements Layer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  public AvgPool {
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
    return new AveragePooling(context, windows(context.inputs()), countIncludePad);
  }

  private Windows windows(Shape inputs) {
    return Frame.pooling(kernel, stride, padding).over(this, inputs);
  }

  @Override
  public String label() {
    return "avg-pool";
  }
}
