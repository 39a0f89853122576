package basin.runner.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The report as far as it is known. It is drawn anew when somebody looks, results have come since,
 * and the {@link Allowance} covers it, on a thread that trials go before.
 */
final class FiguresSoFar implements AutoCloseable {
  private static final Logger LOG = LogManager.getLogger(FiguresSoFar.class);

  /** One drawing. */
  private record Drawing(int number, long trials, byte[] page) {}

  private final Artist artist;
  private final Expense expense;
  private final ExecutorService thread;
  private final Allowance allowance = new Allowance();
  private final Path folder;
  private Drawing latest = new Drawing(0, 0, new byte[0]);
  private boolean busy;

  FiguresSoFar(Artist artist, Expense expense, ExecutorService thread) throws IOException {
    this.artist = artist;
    this.expense = expense;
    this.thread = thread;
    this.folder = Files.createTempDirectory("basin-live-");
  }

  /**
   * Draws if it pays.
   *
   * @param trials that have a result
   * @param training processor seconds that trials have had, at most
   */
  synchronized void consider(String experiment, long trials, double training) {
    if (!busy && trials > latest.trials && allowance.covers(training, expense.seconds(), trials)) {
      busy = true;
      thread.execute(() -> draw(experiment, trials));
    }
  }

  private void draw(String experiment, long trials) {
    double before = expense.seconds();
    expense.of(
        () -> {
          try {
            show(Files.readAllBytes(artist.draw(experiment, folder)), trials);
          } catch (IOException | RuntimeException e) {
            LOG.info("the figures so far could not be drawn", e);
          }
        });
    finished(expense.seconds() - before, trials);
  }

  /** The latest drawing. */
  synchronized void show(byte[] page, long trials) {
    latest = new Drawing(latest.number + 1, trials, page);
  }

  /** Of another experiment nothing is known. */
  synchronized void forget() {
    latest = new Drawing(latest.number + 1, 0, new byte[0]);
  }

  private synchronized void finished(double seconds, long trials) {
    allowance.took(seconds, trials);
    busy = false;
  }

  /** Its number; 0 if there is none. */
  synchronized int number() {
    return latest.page.length == 0 ? 0 : latest.number;
  }

  /** How many trials it is of. */
  synchronized long trials() {
    return latest.trials;
  }

  /** Itself; empty if there is none. */
  synchronized byte[] page() {
    return latest.page;
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      LOG.info("temporary files stay in {}: {}", folder, e.toString());
    }
  }
}
