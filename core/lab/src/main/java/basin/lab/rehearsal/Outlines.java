package basin.lab.rehearsal;

import basin.engine.data.DataRoom;
import basin.engine.data.GivenRows;
import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import basin.spi.data.Shelf;
import basin.spi.number.Precision;
import java.util.HashMap;
import java.util.Map;

/** The outlines of an experiment's data, each drawn once. */
public final class Outlines {
  private final Shelf shelf;
  private final long seed;
  private final Map<Dataset, Outline> known = new HashMap<>();

  /** With data from a shelf, drawn under a seed. */
  /** With data from a shelf, drawn under a seed. */
  public Outlines(Shelf shelf, long seed) {
    this.shelf = shelf;
    this.seed = seed;
  }

  /** That data are drawn under. */
  public long seed() {
    return seed;
  }

  /**
   * The outline under the seed.
   *
   * @throws DataException if the data cannot be had
   */
  public Outline of(Dataset data) {
    Outline outline = known.get(data);
    if (outline == null) {
      outline = data.outline(shelf, new SeededStreams(seed));
      known.put(data, outline);
    }
    return outline;
  }

  /**
   * Has the engine copy data that were loaded, as a trial would: what it refuses of them is known
   * then.
   *
   * @throws DataException if numbers do not fit the precision, or the rows no table
   */
  void copy(Dataset data, Precision precision) {
    of(data)
        .all()
        .map(GivenRows::new)
        .ifPresent(rows -> new DataRoom(shelf).rows(rows, new SeededStreams(seed), precision));
  }

  /** Whether the data are there, whatever may be in them. */
  boolean arePresent(Dataset data) {
    try {
      data.digest(shelf);
      return true;
    } catch (DataException missing) {
      return false;
    }
  }
}
