package basin.designs;

import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Example;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.space.Design;
import java.util.List;
import java.util.stream.IntStream;

/** Every setting spread over all of its range. */
@Doc("Draws one value of each setting from each of as many equal shares as there are combinations.")
@Formula("uᵢⱼ = (πⱼ(i) + vᵢⱼ)/n, πⱼ a random order of 0 … n−1, vᵢⱼ uniform in (0, 1)")
@Source("McKay, Beckman and Conover 1979")
@Example("{count: 20}")
public record LatinHypercube(
    @Doc("how many combinations n") @Range(from = 1, to = 100_000) int count,
    @Doc("of the draws; each trial's own seeds are another matter") @Default("0") long seed)
    implements Design {
  @Override
  public double[][] points(List<String> names, Streams streams) {
    double[][] points = new double[count][names.size()];
    for (int axis = 0; axis < names.size(); axis++) {
      RandomStream stream = streams.withSeed(seed).named("latin-hypercube " + names.get(axis));
      int[] order = IntStream.range(0, count).toArray();
      stream.shuffle(order);
      for (int i = 0; i < count; i++) {
        points[i][axis] = Share.of((order[i] + stream.uniform()) / count);
      }
    }
    return points;
  }
}
