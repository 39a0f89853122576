package basin.layers.windows;

import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Initializer;
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
 * A convolution over pictures: every filter sees the same small window at each position.
 *
 * <pre>z[o,i,j] = b[o] + Σ_c,p,q w[c,p,q; o] · x[c, i·stride + p·dilation, j·stride + q·dilation]
 * </pre>
 *
 * <p>Rows come in as [channels, height, width] and go out as [filters, height′, width′] with
 * height′ = ⌊(height + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1. Outside the picture x
 * is 0. Weights are (channels/groups · kernel) × filters. Filter o sees the channels of group
 * ⌊o·groups/filters⌋ alone; as many groups as channels make it depthwise.
 */
@Doc("Convolution over pictures: every filter sees the same small window at each position.")
@Formula("a[o,i,j] = φ(b[o] + Σ w[c,p,q; o] x[c, i s + p d, j s + q d])")
@Source("LeCun, Bottou, Bengio and Haffner 1998, section II")
@Convention(
    "PyTorch's: the kernel is not flipped, zeros on both sides, what is left over is not looked at;"
        + " weights are inputs × filters, where PyTorch keeps the transpose")
public record Conv2d(
    @Doc("how many channels it puts out") @Range(from = 1) int filters,
    @Doc("size of the window, one number or height and width") @Range(from = 1)
        List<Integer> kernel,
    @Doc("from a position of the window to the next") @Range(from = 1) @Default("1")
        List<Integer> stride,
    @Doc("zeros on each side, one number or two, or same: as many as keep the size") @Default("0")
        List<String> padding,
    @Doc("from a number the window takes in to the next") @Range(from = 1) @Default("1")
        List<Integer> dilation,
    @Doc("parts of the channels, each with filters of its own") @Range(from = 1) @Default("1")
        int groups,
    @Doc("φ, applied to the sums") @Default("identity") Activation activation,
    @Doc("whether a constant b is learnt for each filter") @Default("true") boolean bias,
    @Doc("draws the first weights; without it the network's initializer does") @Default("")
        Optional<Initializer> weights,
    @Doc("draws the first b") @Default("0") Initializer biasInitializer)
    implements Layer {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  public Conv2d {
    kernel = List.copyOf(kernel);
    stride = List.copyOf(stride);
    padding = List.copyOf(padding);
    dilation = List.copyOf(dilation);
    new Frame(kernel, stride, Padding.parse(padding), dilation);
    Filters.requireShare(filters, groups);
  }

  @Override
  public Plan plan(Shape inputs) {
    return filters(inputs).plan(activation, weights, biasInitializer);
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return filters(context.inputs()).start(context, activation);
  }

  private Filters filters(Shape inputs) {
    Frame frame = new Frame(kernel, stride, Padding.parse(padding), dilation);
    Filters.requireShare(this, inputs, groups);
    return new Filters(frame.overPicture(this, inputs), filters, groups, bias);
  }

  @Override
  public Optional<Activation> nonlinearity() {
    return Optional.of(activation);
  }

  @Override
  public String label() {
    return "conv2d";
  }
}
