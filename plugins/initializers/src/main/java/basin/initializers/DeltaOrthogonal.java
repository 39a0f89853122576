package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** An orthogonal matrix in the middle of filters. */
@Doc("An orthogonal matrix at the middle tap of a convolution’s filters, and 0 elsewhere.")
@Formula("W at the middle tap: channels × filters, at right angles as orthogonal is; else 0")
@Source("Xiao et al. 2018, Dynamical isometry and a mean field theory of CNNs, algorithm 1")
@Convention("sizes of kernels are odd. In a dense layer it is orthogonal")
public record DeltaOrthogonal(@Doc("gain c") @Default("1") @Range(above = 0) double gain)
    implements OfShape {
  @Override
  public double[] numbers(int rows, int columns, Fan fan, RandomStream random) {
    Filters filters = Filters.of(rows, columns, fan, "delta-orthogonal");
    double[] middle = RightAngles.matrix(filters.channels(), columns, gain, random);
    double[] numbers = new double[rows * columns];
    for (int i = 0; i < filters.channels(); i++) {
      System.arraycopy(middle, i * columns, numbers, filters.middle(i) * columns, columns);
    }
    return numbers;
  }
}
