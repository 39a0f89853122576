package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** The identity of convolutions. */
@Doc("Each filter of a convolution passes on the channel of its number.")
@Formula("w = c at the middle tap of the filter’s own channel, else 0")
@Source("Zagoruyko and Komodakis 2017, DiracNets")
@Convention(
    "sizes of kernels are odd; filters beyond the channels are 0 (PyTorch’s dirac_). In a dense"
        + " layer it is identity")
public record Dirac(@Doc("gain c") @Default("1") @Range(above = 0) double gain) implements OfShape {
  @Override
  public double[] numbers(int rows, int columns, Fan fan, RandomStream random) {
    Filters filters = Filters.of(rows, columns, fan, "dirac");
    double[] numbers = new double[rows * columns];
    for (int i = 0; i < Math.min(filters.channels(), columns); i++) {
      numbers[filters.middle(i) * columns + i] = gain;
    }
    return numbers;
  }
}
