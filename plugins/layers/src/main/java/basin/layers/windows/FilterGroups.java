package basin.layers.windows;

import basin.spi.network.LayerContext;
import basin.spi.number.Matrix;

/**
 * The weights of each group of filters and where their gradients are summed up: the parameter
 * itself where there is one group, copies of its columns where there are several.
 */
final class FilterGroups {
  private final Matrix weights;
  private final Matrix gradient;
  private final Matrix[] values;
  private final Matrix[] sums;

  FilterGroups(LayerContext context, Filters filters) {
    weights = context.value("weights");
    gradient = context.gradient("weights");
    values = new Matrix[filters.groups()];
    sums = new Matrix[filters.groups()];
    for (int g = 0; g < values.length; g++) {
      boolean one = values.length == 1;
      values[g] = one ? weights : context.matrix(filters.inputs(), filters.inGroup());
      sums[g] = one ? gradient : context.matrix(filters.inputs(), filters.inGroup());
    }
  }

  /** Takes over the weights of the step. */
  void read() {
    for (int g = 0; g < values.length && values.length > 1; g++) {
      values[g].setColumns(0, weights, g * values[g].columns(), values[g].columns());
    }
  }

  /** Inputs × filters of a group. */
  Matrix weights(int g) {
    return values[g];
  }

  /** Begins new sums. */
  void clear() {
    for (Matrix sum : sums) {
      sum.all().fill(0);
    }
  }

  /** Where ∂L/∂W of a group is summed up. */
  Matrix gradient(int g) {
    return sums[g];
  }

  /** Hands the sums on. */
  void write() {
    for (int g = 0; g < sums.length && sums.length > 1; g++) {
      gradient.setColumns(g * sums[g].columns(), sums[g], 0, sums[g].columns());
    }
  }
}
