package basin.runner.progress;

import basin.lab.sweep.rungs.Decision;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.spi.report.Goal;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.List;

/**
 * Shows progress as some twenty lines, for a pipe, a file or a log of continuous integration; while
 * trials are under way not more often than every ten seconds, and not less often than every five
 * minutes.
 */
final class PlainProgress implements Progress {
  private static final int LINES = 20;
  private static final double SOON_SECONDS = 10;
  private static final double LATE_SECONDS = 300;
  private static final long MANY = 10_000;

  private final Console console;
  private final Verbosity verbosity;
  private final Standing standing;
  private long planned;
  private long shown;
  private double spoke;
  private String file = "";

  PlainProgress(Console console, Verbosity verbosity, Standing standing) {
    this.console = console;
    this.verbosity = verbosity;
    this.standing = standing;
  }

  @Override
  public synchronized void say(String line) {
    console.err().println(line);
  }

  /** A line for every quarter, if there are many. */
  @Override
  public synchronized void planning(long done, long total) {
    long quarter = 4 * done / Math.max(1, total);
    if (total >= MANY && quarter > planned) {
      planned = quarter;
      console.out().println(standing.experiment() + ": " + Standing.planning(done, total));
    }
  }

  @Override
  public synchronized void started(long total, long finished) {
    standing.started(total, finished);
    console.out().println(standing.experiment() + ": " + standing.outset());
  }

  @Override
  public synchronized void decided(Decision decision) {
    standing.decided(decision).ifPresent(line -> console.out().println(line));
  }

  @Override
  public synchronized void analysing(long units, long total, long finished) {
    standing.grown(total);
  }

  @Override
  public synchronized void elsewhere(long done, long total) {
    standing.elsewhere(done);
  }

  @Override
  public synchronized void finished(Trial trial, TrialResult result, long done, long total) {
    standing.finished(result, done);
    TrialNews.of(trial, result, verbosity).ifPresent(this::say);
    long twentieth = LINES * done / Math.max(1, total);
    if (twentieth > shown || done == total) {
      shown = twentieth;
      tell("");
    }
  }

  @Override
  public synchronized void look() {
    if (!standing.isStarted()) {
      return;
    }
    standing.look().forEach(still -> say("warning: " + still));
    double silence = standing.seconds() - spoke;
    long twentieth = (long) (LINES * standing.share());
    if (silence >= LATE_SECONDS || silence >= SOON_SECONDS && twentieth > shown) {
      shown = Math.max(shown, twentieth);
      List<String> running = standing.running();
      tell(running.size() == 1 ? "; " + running.get(0) : "");
    }
  }

  private void tell(String more) {
    spoke = standing.seconds();
    console.out().println(standing.experiment() + ": " + standing.tally() + more);
  }

  @Override
  public synchronized void best(Trial trial, Goal goal, double value) {
    standing.best(trial, goal, value);
  }

  @Override
  public synchronized void downloading(String file, long bytes, long total) {
    if (!file.equals(this.file)) {
      this.file = file;
      console.out().println("fetching " + file);
    }
  }

  @Override
  public synchronized void close() {}
}
