package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The unit matrix. */
@Doc("Each unit passes on the input of its number.")
@Formula("w_ij = c for i = j, else 0")
@Source(
    "Le, Jaitly and Hinton 2015, A simple way to initialize recurrent networks of rectified linear"
        + " units")
@Convention(
    "of a block that is not square, as much of it as there is room for (PyTorch’s eye_, Keras)")
public record Identity(@Doc("gain c") @Default("1") @Range(above = 0) double gain)
    implements OfShape {
  @Override
  public double[] numbers(int rows, int columns, Fan fan, RandomStream random) {
    double[] numbers = new double[rows * columns];
    for (int i = 0; i < Math.min(rows, columns); i++) {
      numbers[i * columns + i] = gain;
    }
    return numbers;
  }
}
