package basin.layers;

import basin.layers.windows.Conv2d;
import basin.spi.number.Matrix;
import basin.spi.number.Shape;
import java.util.List;

/** A convolution over pictures and its way back by plain loops, straight from the formula. */
final class SlowConvolution {
  private final Shape in;
  private final Shape out;
  private final Conv2d layer;
  private final Matrix weights;
  private final Matrix bias;
  final double[][] outputs;
  final double[][] inputsGradient;
  final double[][] weightsGradient;
  final double[] biasGradient;

  SlowConvolution(
      Conv2d layer, Shape in, Matrix weights, Matrix bias, Matrix inputs, Matrix gradient) {
    this.layer = layer;
    this.in = in;
    this.out = layer.plan(in).outputs();
    this.weights = weights;
    this.bias = bias;
    this.outputs = new double[inputs.rows()][out.size()];
    this.inputsGradient = new double[inputs.rows()][in.size()];
    this.weightsGradient = new double[weights.rows()][weights.columns()];
    this.biasGradient = new double[weights.columns()];
    for (int r = 0; r < inputs.rows(); r++) {
      for (int o = 0; o < out.size(); o++) {
        visit(r, o, inputs, gradient.get(r, o));
      }
    }
  }

  private void visit(int r, int place, Matrix inputs, double d) {
    int width = out.dimension(2);
    int positions = out.dimension(1) * width;
    int filter = place / positions;
    int channels = in.dimension(0) / layer.groups();
    int group = filter / (layer.filters() / layer.groups());
    double sum = bias == null ? 0 : bias.get(0, filter);
    biasGradient[filter] += d;
    for (int c = 0; c < channels; c++) {
      for (int p = 0; p < at(layer.kernel(), 0); p++) {
        for (int q = 0; q < at(layer.kernel(), 1); q++) {
          int y = source(place % positions / width, p, 0);
          int x = source(place % width, q, 1);
          if (y >= 0 && y < in.dimension(1) && x >= 0 && x < in.dimension(2)) {
            int weight = (c * at(layer.kernel(), 0) + p) * at(layer.kernel(), 1) + q;
            int input = ((group * channels + c) * in.dimension(1) + y) * in.dimension(2) + x;
            sum += weights.get(weight, filter) * inputs.get(r, input);
            weightsGradient[weight][filter] += d * inputs.get(r, input);
            inputsGradient[r][input] += d * weights.get(weight, filter);
          }
        }
      }
    }
    outputs[r][place] = sum;
  }

  private int source(int position, int tap, int dimension) {
    int reach = at(layer.dilation(), dimension) * (at(layer.kernel(), dimension) - 1);
    int padding =
        layer.padding().get(0).equals("same")
            ? reach / 2
            : at(layer.padding().stream().map(Integer::valueOf).toList(), dimension);
    return position * at(layer.stride(), dimension)
        + tap * at(layer.dilation(), dimension)
        - padding;
  }

  private static int at(List<Integer> numbers, int dimension) {
    return numbers.get(numbers.size() == 1 ? 0 : dimension);
  }
}
