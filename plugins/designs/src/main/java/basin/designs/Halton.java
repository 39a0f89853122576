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
import org.apache.commons.math3.random.HaltonSequenceGenerator;

/** A low-discrepancy sequence in prime bases. */
@Doc("Spreads combinations evenly over all settings together, with any number of them.")
@Formula("uᵢⱼ = (xᵢⱼ + rⱼ) mod 1, x the radical inverses of i with permuted digits, rⱼ random")
@Source(
    "Halton 1960; digits after Vandewoestyne and Cools 2006; shift of Cranley and Patterson 1976")
@Example("{count: 20}")
public record Halton(
    @Doc("how many combinations") @Range(from = 1, to = 100_000) int count,
    @Doc("of the shift; each trial's own seeds are another matter") @Default("0") long seed)
    implements Design {
  private static final int MOST = 40;

  @Override
  public double[][] points(List<String> names, Streams streams) {
    if (names.size() > MOST) {
      throw new IllegalArgumentException(
          "halton spreads over 40 settings at most; sobol over 1000");
    }
    double[][] points = raw(new HaltonSequenceGenerator(names.size()), count);
    for (int axis = 0; axis < names.size(); axis++) {
      double shift = streams.withSeed(seed).named("halton " + names.get(axis)).uniform();
      for (double[] point : points) {
        double moved = point[axis] + shift;
        point[axis] = Share.of(moved < 1 ? moved : moved - 1);
      }
    }
    return points;
  }

  /** The sequence itself, from the origin on. */
  static double[][] raw(HaltonSequenceGenerator sequence, int count) {
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = sequence.nextVector();
    }
    return points;
  }
}
