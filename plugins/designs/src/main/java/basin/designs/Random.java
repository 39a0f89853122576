package basin.designs;

import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.space.Design;
import java.util.List;

/** Each combination by itself; the first of many are those of few. */
@Doc("Draws each combination by itself; a larger count keeps the first ones.")
@Source("Bergstra and Bengio 2012")
@Example("{count: 20}")
public record Random(
    @Doc("how many combinations") @Range(from = 1, to = 100_000) int count,
    @Doc("of the draws; each trial's own seeds are another matter") @Default("0") long seed)
    implements Design {
  @Override
  public double[][] points(List<String> names, Streams streams) {
    double[][] points = new double[count][names.size()];
    for (int axis = 0; axis < names.size(); axis++) {
      RandomStream stream = streams.withSeed(seed).named("random " + names.get(axis));
      for (double[] point : points) {
        point[axis] = stream.uniform();
      }
    }
    return points;
  }
}
