package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** A random orthogonal matrix. */
@Doc("Weights whose units are at right angles to each other, so that lengths are kept.")
@Formula("WᵀW = c²I, or WWᵀ = c²I where units are more than inputs")
@Source(
    "Saxe, McClelland and Ganguli 2014, Exact solutions to the nonlinear dynamics of learning,"
        + " section 3.3")
@Convention(
    "every orthogonal matrix is as likely as any other; c is 1 (PyTorch, Keras). A convolution’s"
        + " weights are one matrix of (channels · taps) × filters")
public record Orthogonal(@Doc("gain c") @Default("1") @Range(above = 0) double gain)
    implements OfShape {
  @Override
  public double[] numbers(int rows, int columns, Fan fan, RandomStream random) {
    return RightAngles.matrix(rows, columns, gain, random);
  }
}
