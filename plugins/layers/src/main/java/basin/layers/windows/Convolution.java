package basin.layers.windows;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.Optional;

/**
 * Filters at work: one product for each row and group, with what the windows take in laid out as
 * {@link Patches}.
 *
 * <pre>Z = Wᵀ·X + b·1ᵀ    ∂L/∂W = Σ X·Dᵀ    ∂L/∂X = W·D    shapes: filters × positions
 * </pre>
 *
 * <p>Outputs come so channel after channel. Each ∂L/∂W is one chain of sums over rows and, within
 * them, positions.
 */
final class Convolution implements ActiveLayer {
  private final Filters filters;
  private final int positions;
  private final FilterGroups groups;
  private final Patches patches;
  private final Vec bias; // null without bias
  private final Vec biasGradient;
  private final Matrix start;
  private final Buffer outputs;
  private final Buffer channelSums;
  private final Buffer inputsGradient;
  private final LayerContext context;
  private Matrix patchesGradient; // made when first asked for; the first layer never is
  private Matrix inputs;
  private Matrix z;
  private Optional<Matrix> signal = Optional.empty();

  Convolution(LayerContext context, Filters filters) {
    this.context = context;
    this.filters = filters;
    this.positions = filters.windows().positions();
    this.groups = new FilterGroups(context, filters);
    this.patches = new Patches(context, filters.windows());
    this.bias = filters.bias() ? context.value("bias").all() : null;
    this.biasGradient = filters.bias() ? context.gradient("bias").all() : null;
    this.start = filters.bias() ? context.matrix(filters.number(), positions) : null;
    this.outputs = context.buffer(filters.outputs());
    this.channelSums = context.buffer(filters.number());
    this.inputsGradient = context.buffer(context.inputs().size());
  }

  @Override
  public Matrix forward(Matrix x, Pass pass) {
    inputs = x;
    groups.read();
    if (bias != null) {
      start.all().fill(0);
      start.addToColumns(bias);
    }
    z = outputs.rows(x.rows());
    Matrix channels = byChannel(z);
    patches.open(x);
    for (int r = 0; r < x.rows(); r++) {
      Matrix columns = patches.of(r);
      for (int g = 0; g < filters.groups(); g++) {
        sum(part(channels, r, g), groups.weights(g), columns(columns, g), g);
      }
    }
    return z;
  }

  private void sum(Matrix z, Matrix weights, Matrix columns, int g) {
    if (bias == null) {
      z.productOfTransposed(weights, columns);
    } else {
      z.affineOfTransposed(weights, columns, part(start, 0, g));
    }
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    remember(gradient);
    Matrix channels = byChannel(gradient);
    weightsGradient(channels);
    if (bias != null) {
      Matrix sums = channelSums.rows(gradient.rows());
      channels.rowSums(sums.all());
      sums.columnSums(biasGradient);
    }
    return inputsToo ? inputsGradient(channels, gradient.rows()) : null;
  }

  private void weightsGradient(Matrix channels) {
    groups.clear();
    patches.open(inputs);
    for (int r = 0; r < inputs.rows(); r++) {
      Matrix columns = patches.of(r);
      for (int g = 0; g < filters.groups(); g++) {
        groups.gradient(g).addProductByTransposed(columns(columns, g), part(channels, r, g));
      }
    }
    groups.write();
  }

  private Matrix inputsGradient(Matrix channels, int rows) {
    if (patchesGradient == null) {
      patchesGradient = Patches.room(context, filters.windows());
    }
    Matrix back = inputsGradient.rows(rows);
    for (int r = 0; r < rows; r++) {
      Matrix columns = patches.gradient(back, r, patchesGradient);
      for (int g = 0; g < filters.groups(); g++) {
        columns(columns, g).product(groups.weights(g), part(channels, r, g));
      }
      patches.gather(back, r, columns);
    }
    return back;
  }

  @Override
  public Optional<Matrix> signal() {
    return signal;
  }

  @Override
  public Optional<Matrix> sums() {
    return Optional.ofNullable(z);
  }

  private void remember(Matrix gradient) {
    if (signal.isEmpty() || signal.get() != gradient) {
      signal = Optional.of(gradient);
    }
  }

  /** (rows · filters) × positions. */
  private Matrix byChannel(Matrix rows) {
    return rows.reshaped(rows.rows() * filters.number(), positions);
  }

  /** Filters of a group × positions, of a row. */
  private Matrix part(Matrix channels, int r, int g) {
    return channels.part((r * filters.groups() + g) * filters.inGroup(), filters.inGroup());
  }

  /** What the filters of a group see × positions. */
  private Matrix columns(Matrix columns, int g) {
    return columns.part(g * filters.inputs(), filters.inputs());
  }
}
