package basin.runner.progress;

import basin.lab.sweep.rungs.Decision;
import basin.runner.console.Console;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;

/** Shows nothing but what must be said. */
final class QuietProgress implements Progress {
  private final Console console;
  private final Standing standing;

  QuietProgress(Console console, Standing standing) {
    this.console = console;
    this.standing = standing;
  }

  @Override
  public synchronized void started(long total, long finished) {
    standing.started(total, finished);
  }

  @Override
  public synchronized void decided(Decision decision) {
    standing.decided(decision);
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
  }

  @Override
  public synchronized void look() {
    if (standing.isStarted()) {
      standing.look().forEach(still -> say("warning: " + still));
    }
  }

  @Override
  public void say(String line) {
    console.err().println(line);
  }

  @Override
  public void downloading(String file, long bytes, long total) {}

  @Override
  public void close() {}
}
