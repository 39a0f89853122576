package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.OptionalDouble;

/** Layer-sequential unit variance. */
@Doc(
    "An orthogonal start, then each layer in turn scaled to sums of one variance on the first rows.")
@Formula(
    """
    W ← a random orthogonal matrix
    from the first layer to the last:    W ← W·√(v / Var(z)),    z = x·W + b on the first rows""")
@Source("Mishkin and Matas 2016, All you need is a good init, algorithm 1")
@Convention(
    "z is what goes into the activation, its variance that of all its numbers over the first 256"
        + " training rows, or as many as one pass takes. Layers with other parts than one product of"
        + " inputs and weights, such as recurrent ones, keep the orthogonal start")
public record Lsuv(@Doc("variance v of the sums") @Default("1") @Range(above = 0) double variance)
    implements OfShape {
  @Override
  public double[] numbers(int rows, int columns, Fan fan, RandomStream random) {
    return RightAngles.matrix(rows, columns, 1, random);
  }

  @Override
  public OptionalDouble sumsVariance() {
    return OptionalDouble.of(variance);
  }
}
