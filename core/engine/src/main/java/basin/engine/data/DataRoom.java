package basin.engine.data;

import basin.spi.data.Dataset;
import basin.spi.data.Shelf;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data sets of a process: each is loaded once per precision, and once per seed if it depends on
 * the seed, and shared by all trials. Safe for any number of threads.
 */
public final class DataRoom {
  private final Shelf shelf;
  private final ConcurrentHashMap<Dataset, String> digests = new ConcurrentHashMap<>();

  /** A room that is filled from a shelf. */
  public DataRoom(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Where files are found. */
  public Shelf shelf() {
    return shelf;
  }

  /**
   * {@link Dataset#digest}, found once.
   *
   * @throws basin.spi.data.DataException if a file is missing
   */
  public String digest(Dataset dataset) {
    return digests.computeIfAbsent(dataset, wanted -> wanted.digest(shelf));
  }
}
