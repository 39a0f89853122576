package basin.spi.analysis;

import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.Streams;
import java.util.List;

/**
 * Where a computation is done: what it reads, wherever that is. Trials are counted from 0, in the
 * order of {@link Unit.Computation#reads}. Belongs to one thread.
 */
public interface Site {
  /** The problem of a trial under its seed, in float64 over all training rows; opened once. */
  Landscape landscape(int trial);

  /**
   * The last vector that a trial recorded under a name, in float64; a new copy each time.
   *
   * @throws IllegalArgumentException if the unit does not name that series
   */
  Vec vector(int trial, String name);

  /**
   * The vectors that an earlier unit recorded under a name, first to last; new copies each time.
   *
   * @param unit its {@link Unit#key}
   * @throws IllegalArgumentException if the computation does not name that unit and series
   */
  default List<Vec> earlier(String unit, String track) {
    throw new IllegalArgumentException("nothing was computed earlier");
  }

  /** A new vector of zeros in float64. */
  Vec vector(int length);

  /** Random numbers of this unit's own, the same wherever it is done. */
  Streams streams();
}
