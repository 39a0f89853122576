package basin.benchmarks;

import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.List;

/** A shelf for data that are drawn. */
record NoFiles() implements Shelf {
  @Override
  public List<Path> folders() {
    return List.of();
  }

  @Override
  public Path experiment() {
    return Path.of("");
  }

  @Override
  public Path cache() {
    return Path.of("");
  }

  @Override
  public boolean downloads() {
    return false;
  }

  @Override
  public void downloading(String file, long bytes, long total) {}
}
