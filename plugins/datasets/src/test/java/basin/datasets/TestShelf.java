package basin.datasets;

import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shelf in a folder of a test; notes the downloads it is told of. */
public class TestShelf implements Shelf {
  private final Path root;
  private final boolean downloads;
  public final List<String> told = new ArrayList<>();

  public TestShelf(Path root, boolean downloads) {
    this.root = root;
    this.downloads = downloads;
  }

  @Override
  public List<Path> folders() {
    return List.of(root.resolve("data"));
  }

  @Override
  public Path experiment() {
    return root;
  }

  @Override
  public Path cache() {
    return root.resolve("cache");
  }

  @Override
  public boolean downloads() {
    return downloads;
  }

  @Override
  public void downloading(String file, long bytes, long total) {
    told.add(file + " " + bytes + "/" + total);
  }
}
