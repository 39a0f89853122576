package basin.engine.example;

import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.List;

/** No files anywhere. */
public record EmptyShelf() implements Shelf {
  @Override
  public List<Path> folders() {
    return List.of();
  }

  @Override
  public Path experiment() {
    return Path.of("nowhere");
  }

  @Override
  public Path cache() {
    return Path.of("nowhere");
  }

  @Override
  public boolean downloads() {
    return false;
  }

  @Override
  public void downloading(String file, long bytes, long total) {}
}
