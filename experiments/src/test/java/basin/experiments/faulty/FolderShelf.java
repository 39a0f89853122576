package basin.experiments.faulty;

import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.List;

/** Data in one folder; nothing is downloaded. */
record FolderShelf(Path experiment) implements Shelf {
  @Override
  public List<Path> folders() {
    return List.of(experiment);
  }

  @Override
  public Path cache() {
    return experiment;
  }

  @Override
  public boolean downloads() {
    return false;
  }

  @Override
  public void downloading(String file, long bytes, long total) {}
}
