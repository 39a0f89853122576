package basin.runner.experiment;

import basin.runner.Settings;
import basin.runner.progress.Progress;
import basin.runner.progress.ReadingNews;
import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds data files where the command line, the environment and the experiment say. */
public final class DataShelf implements Shelf {
  private final Settings settings;
  private final Path experiment;
  private final Progress progress;
  private volatile Optional<ReadingNews> news;

  /** For one experiment's file; progress hears of downloads. */
  public DataShelf(Settings settings, Path file, Progress progress) {
    this(settings, file, progress, Optional.empty());
  }

  /** The same; large files are heard of, too. */
  DataShelf(Settings settings, Path file, Progress progress, ReadingNews news) {
    this(settings, file, progress, Optional.of(news));
  }

  private DataShelf(Settings settings, Path file, Progress progress, Optional<ReadingNews> news) {
    this.settings = settings;
    this.experiment = file.toAbsolutePath().getParent();
    this.progress = progress;
    this.news = news;
  }

  /** Says no more of large files, so that nothing gets between the lines of a sweep's progress. */
  void fallSilent() {
    news = Optional.empty();
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

  @Override
  public void reading(String file, long bytes, long total) {
    news.ifPresent(to -> to.reading(file, bytes, total));
  }
}
