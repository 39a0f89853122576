package basin.benchmarks;

import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.List;

/** A shelf with files in one folder. */
record Folder(Path path) implements Shelf {
  @Override
  public List<Path> folders() {
    return List.of(path);
  }

  @Override
  public Path experiment() {
    return path;
  }

  @Override
  public Path cache() {
    return path;
  }

  @Override
  public boolean downloads() {
    return false;
  }

  @Override
  public void downloading(String file, long bytes, long total) {}
}
