package basin.engine.data;

import basin.engine.number.Arithmetic;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.number.Precision;
import basin.spi.random.Streams;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data sets of a process: each is loaded once, copied once per precision, and shared by all
 * trials; one that depends on the seed, once per seed, for as long as there is memory to spare.
 * Data that change meanwhile are refused. Safe for any number of threads.
 */
public final class DataRoom {
  private final Shelf shelf;
  private final ConcurrentHashMap<Dataset, Once<String>> digests = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Loaded, Once<Samples>> samples = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Copied, Once<Rows>> rows = new ConcurrentHashMap<>();

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
    return digests
        .computeIfAbsent(dataset, any -> new Once<>(true))
        .get(() -> dataset.digest(shelf));
  }

  /**
   * The rows of a data set as a trial reads them.
   *
   * @throws basin.spi.data.DataException if the data cannot be had
   */
  public Rows rows(Dataset dataset, Streams streams, Precision precision) {
    Loaded loaded = new Loaded(dataset, seed(dataset, streams));
    return rows.computeIfAbsent(new Copied(loaded, precision), any -> new Once<>(!dataset.seeded()))
        .get(() -> Rows.of(samples(loaded, streams), Arithmetic.of(precision)));
  }

  private Samples samples(Loaded loaded, Streams streams) {
    Dataset dataset = loaded.dataset();
    return samples
        .computeIfAbsent(loaded, any -> new Once<>(false))
        .get(() -> load(dataset, streams));
  }

  /** Trials are named by the digest, so what is read must be what was digested. */
  private Samples load(Dataset dataset, Streams streams) {
    String before = digest(dataset);
    Samples loaded = dataset.load(shelf, streams);
    if (!dataset.digest(shelf).equals(before)) {
      throw new DataException(
          "The data have changed since they were first looked at ("
              + loaded.source()
              + "). Leave them alone while Basin runs, and run again.");
    }
    return loaded;
  }

  private static OptionalLong seed(Dataset dataset, Streams streams) {
    return dataset.seeded() ? OptionalLong.of(streams.seed()) : OptionalLong.empty();
  }

  private record Loaded(Dataset dataset, OptionalLong seed) {}

  private record Copied(Loaded loaded, Precision precision) {}
}
