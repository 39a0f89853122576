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
 * A convolution over signals: every filter sees the same small window at each position.
 *
 * <pre>z[o,t] = b[o] + Σ_c,k w[c,k; o] · x[c, t·stride + k·dilation]
 * </pre>
 *
 * <p>Rows come in as [channels, length] and go out as [filters, length′] with length′ = ⌊(length +
 * 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1. Outside the signal x is 0. Weights are
 * (channels/groups · kernel) × filters. Filter o sees the channels of group ⌊o·groups/filters⌋
 * alone; as many groups as channels make it depthwise.
 */
@Doc("Convolution over signals: every filter sees the same small window at each position.")
@Formula("a[o,t] = φ(b[o] + Σ w[c,k; o] x[c, t s + k d])")
@Source("Waibel, Hanazawa, Hinton, Shikano and Lang 1989, section II")
@Convention(
    "PyTorch's: the kernel is not flipped, zeros on both sides, what is left over is not looked at;"
        + " weights are inputs × filters, where PyTorch keeps the transpose")
public record Conv1d(
    @Doc("how many channels it puts out") @Range(from = 1) int filters,
    @Doc("size of the window") @Range(from = 1) int kernel,
    @Doc("from a position of the window to the next") @Range(from = 1) @Default("1") int stride,
    @Doc("zeros on each side, or same: as many as keep the size") @Default("0") String padding,
    @Doc("from a number the window takes in to the next") @Range(from = 1) @Default("1")
        int dilation,
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
  public Conv1d {
    frame(kernel, stride, padding, dilation);
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
    Filters.requireShare(this, inputs, groups);
    return new Filters(
        frame(kernel, stride, padding, dilation).overSignal(this, inputs), filters, groups, bias);
  }

  private static Frame frame(int kernel, int stride, String padding, int dilation) {
    return new Frame(
        List.of(kernel), List.of(stride), Padding.parse(List.of(padding)), List.of(dilation));
  }

  @Override
  public Optional<Activation> nonlinearity() {
    return Optional.of(activation);
  }

  @Override
  public String label() {
    return "conv1d";
  }
}
