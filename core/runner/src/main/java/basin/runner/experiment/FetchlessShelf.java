package basin.runner.experiment;

import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.List;

/** A shelf on which nothing is put; it remembers whether a data set wished to. */
final class FetchlessShelf implements Shelf {
  private final Shelf shelf;
  private boolean asked;

  FetchlessShelf(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Whether a data set is missing that the true shelf would have had fetched. */
  boolean wouldFetch() {
    return asked && shelf.downloads();
  }

  @Override
  public List<Path> folders() {
    return shelf.folders();
  }

  @Override
  public Path experiment() {
    return shelf.experiment();
  }

  @Override
  public Path cache() {
    return shelf.cache();
  }

  @Override
  public boolean downloads() {
    asked = true;
    return false;
  }

  @Override
  public void downloading(String file, long bytes, long total) {
    throw new IllegalStateException("nothing may be fetched: " + file);
  }

  @Override
  public void reading(String file, long bytes, long total) {
    shelf.reading(file, bytes, total);
  }
}
