package basin.testkit;

import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.List;

/** A shelf without files or downloads. */
public record NoFiles() implements Shelf {
  @Override
  public List<Path> folders() {
    return List.of();
  }

  @Override
  public Path experiment() {
    return Path.of("no-experiment");
  }

  @Override
  public Path cache() {
    return Path.of("no-cache");
  }

  @Override
  public boolean downloads() {
    return false;
  }

  @Override
  public void downloading(String file, long bytes, long total) {}
}
