package basin.spi.check;

import basin.spi.metric.Metric;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.Optional;

/** A trial with what it takes to try it out: it can be trained a little. Belongs to one thread. */
public interface Tryout {
  /** Its network, on a few thousand of its training rows at most; empty for a surface. */
  Optional<Draft> network();

  /** The same as a landscape, or the surface, in float64. */
  Landscape landscape();

  /** Where training starts, in float64; not to be changed. */
  Vec point();

  /** A new vector of zeros in float64. */
  Vec vector();

  /** The metrics that the trial measures. */
  List<Metric> metrics();

  /** Random numbers of a check's own, the same at every call. */
  RandomStream random(String name);

  /**
   * The first steps as the trial takes them, with its own precision, optimizer and batches, on the
   * rows at hand.
   *
   * @param steps how many; fewer if it diverges or ends by itself
   */
  Course course(int steps);

  /**
   * The same on some of the rows at hand, all of which make one batch.
   *
   * @param rows how many at most
   */
  Course onOneBatch(int rows, int steps);

  /** The landscape of such a batch, in float64. */
  Landscape batch(int rows);

  /** What the rate is called in the experiment: the setting of an optimizer with a single one. */
  Optional<Spot> rate();
}
