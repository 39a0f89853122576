package basin.spi.data;

import basin.spi.random.Streams;
import java.nio.file.Path;
import java.util.List;

/**
 * Rows, targets, kind of task, splits; where they come from and their digest. An immutable
 * specification.
 */
public interface Dataset {
  /**
   * Loads or makes the rows. Called once per process for each seed it depends on.
   *
   * @param shelf where files are found
   * @param streams the trial's streams: {@code data} for values that are drawn, {@code split} for
   *     splits
   * @throws DataException if a file is missing, altered or malformed
   */
  Samples load(Shelf shelf, Streams streams);

  /**
   * What {@link #load} would come to: as many rows in each split, as many columns. A set that is
   * long to load, or that may be too large, says so without loading.
   *
   * @throws DataException if a file is missing, altered or malformed
   */
  default Outline outline(Shelf shelf, Streams streams) {
    return Outline.of(load(shelf, streams));
  }

  /** Whether rows or splits depend on the trial's seed; if not, all trials share one copy. */
  boolean seeded();

  /**
   * What the trial's seed draws, if {@link #seeded}, in words that a report can list after "a seed
   * draws": {@code the split}, {@code the rows}.
   */
  default List<String> drawnBySeed() {
    return seeded() ? List.of("the data") : List.of();
  }

  /**
   * SHA-256 of what is read, in hexadecimal, without parsing it; for data that are drawn, of their
   * description. Part of a trial's name.
   *
   * @throws DataException if a file is missing
   */
  String digest(Shelf shelf);

  /**
   * The files that {@link #load} reads, so that they can be brought to another machine; none if
   * rows are drawn or come with the plugin.
   *
   * @throws DataException if a file is missing
   */
  default List<Path> files(Shelf shelf) {
    return List.of();
  }
}
