package basin.runner.worker;

import basin.spi.data.Shelf;
import basin.spi.run.Workplace;
import java.nio.file.Path;
import java.util.List;

/** The data of a workplace. Nothing is fetched: whoever plans trials has had their data. */
record WorkplaceShelf(Workplace workplace) implements Shelf {
  @Override
  public List<Path> folders() {
    return workplace.data().stream().map(Path::of).toList();
  }

  @Override
  public Path experiment() {
    return Path.of(workplace.experiment());
  }

  /** The planner's, which is the last of its folders. */
  @Override
  public Path cache() {
    List<Path> folders = folders();
    return folders.isEmpty() ? experiment() : folders.get(folders.size() - 1);
  }

  @Override
  public boolean downloads() {
    return false;
  }

  @Override
  public void downloading(String file, long bytes, long total) {
    throw new IllegalStateException("nothing may be fetched: " + file);
  }
}
