package basin.runner.experiment;

import basin.runner.Settings;
import basin.runner.progress.Progress;
import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds data files where the command line, the environment and the experiment say. */
public final class DataShelf implements Shelf {
  private final Settings settings;
  private final Path experiment;
  private final Progress progress;

  /** For one experiment's file; progress hears of downloads. */
  public DataShelf(Settings settings, Path file, Progress progress) {
    this.settings = settings;
    this.experiment = file.toAbsolutePath().getParent();
    this.progress = progress;
  }

  @Override
  public List<Path> folders() {
    List<Path> folders = new ArrayList<>(settings.data());
    folders.add(cache());
    return folders;
  }

  @Override
  public Path experiment() {
    return experiment;
  }

  @Override
  public Path cache() {
    return Path.of(System.getProperty("user.home"), ".basin", "data");
  }

  @Override
  public boolean downloads() {
    return settings.downloads();
  }

  @Override
  public void downloading(String file, long bytes, long total) {
    progress.downloading(file, bytes, total);
  }
}
