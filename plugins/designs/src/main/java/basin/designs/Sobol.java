package basin.designs;

import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.space.Design;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** A low-discrepancy sequence in base 2. */
@Doc("Spreads combinations evenly over all settings together, best with a power of 2 of them.")
@Formula("uᵢⱼ = xᵢⱼ ⊕ rⱼ, x Sobol's sequence from 0 on, ⊕ bit by bit, rⱼ random")
@Source("Sobol 1967; directions of Joe and Kuo 2008; shift of Matoušek 1998")
@Example("{count: 16}")
public record Sobol(
    @Doc("how many combinations") @Range(from = 1, to = 100_000) int count,
    @Doc("of the shift; each trial's own seeds are another matter") @Default("0") long seed)
    implements Design {
  private static final int MOST = 1000;
  private static final int BITS = 52;

  @Override
  public double[][] points(List<String> names, Streams streams) {
    if (names.size() > MOST) {
      throw new IllegalArgumentException("sobol spreads over 1000 settings at most");
    }
    double[][] points = raw(count, names.size());
    for (int axis = 0; axis < names.size(); axis++) {
      long shift = streams.withSeed(seed).named("sobol " + names.get(axis)).bits() >>> 64 - BITS;
      for (double[] point : points) {
        long bits = (long) (point[axis] * 0x1p52) ^ shift;
        point[axis] = (bits + 0.5) * 0x1p-52;
      }
    }
    return points;
  }

  /** The sequence itself, from the origin on. */
  static double[][] raw(int count, int dimensions) {
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = sequence.nextVector();
    }
    return points;
  }
}
