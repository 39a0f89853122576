package basin.problems.surfaces;

import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.Optional;

/** A surface with a customary domain, where runs start and pictures are taken. */
interface Bounded extends Surface {
  /** The domain of coordinate i, from 0. */
  Interval domain(int i);

  /** Where a run starts, repeated; empty: anywhere in the domain. */
  List<Double> start();

  @Override
  default void start(Vec x, RandomStream random) {
    List<Double> given = start();
    for (int i = 0; i < x.length(); i++) {
      x.set(i, given.isEmpty() ? domain(i).at(random.uniform()) : given.get(i % given.size()));
    }
  }

  /** The domain of a surface over the plane. */
  @Override
  default Optional<Box> view() {
    if (dimension() != 2) {
      return Optional.empty();
    }
    Interval x = domain(0);
    Interval y = domain(1);
    return Optional.of(new Box(x.low(), x.high(), y.low(), y.high()));
  }
}
