package basin.lab.rehearsal;

import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import basin.spi.data.Shelf;
import java.util.HashMap;
import java.util.Map;

/** The outlines of an experiment's data, each drawn once. */
final class Outlines {
  private final Shelf shelf;
  private final long seed;
  private final Map<Dataset, Outline> known = new HashMap<>();

  Outlines(Shelf shelf, long seed) {
    this.shelf = shelf;
    this.seed = seed;
  }

  /**
   * The outline under the seed.
   *
   * @throws DataException if the data cannot be had
   */
  Outline of(Dataset data) {
    Outline outline = known.get(data);
    if (outline == null) {
      outline = data.outline(shelf, new SeededStreams(seed));
      known.put(data, outline);
    }
    return outline;
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
