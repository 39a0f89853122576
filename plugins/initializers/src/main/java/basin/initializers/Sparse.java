package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.stream.IntStream;

/** Normal weights, most of them 0. */
@Doc("Normal weights of which each unit has only a share.")
@Formula("w ~ N(0, σ²); of each unit’s n inputs ⌈s·n⌉, drawn at random, have w = 0")
@Source("Martens 2010, Deep learning via Hessian-free optimization, section 5")
@Convention(
    "σ is 0.01 (PyTorch’s sparse_, which leaves out a share of the units that each input reaches)")
public record Sparse(
    @Doc("share s of a unit’s weights that are 0") @Default("0.9") @Range(from = 0, to = 1)
        double share,
    @Doc("standard deviation σ of the others") @Default("0.01") @Range(from = 0) double deviation)
    implements OfShape {
  @Override
  public double[] numbers(int rows, int columns, Fan fan, RandomStream random) {
    double[] numbers = new double[rows * columns];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = deviation * random.gaussian();
    }
    int zeros = (int) Math.ceil(share * rows);
    for (int c = 0; c < columns; c++) {
      int[] inputs = IntStream.range(0, rows).toArray();
      for (int k = 0; k < zeros; k++) {
        int chosen = k + random.below(rows - k);
        numbers[inputs[chosen] * columns + c] = 0;
        inputs[chosen] = inputs[k];
      }
    }
    return numbers;
  }
}
