package basin.lab.results.trials;

import basin.spi.run.Outcome;

/** Adds up a {@link Tally}. */
public final class Counter {
  private long done;
  private long diverged;
  private long pruned;
  private long failed;
  private long missing;

  /** Counts trials that ended so; {@code null} if they are yet to run. */
  public Counter add(Outcome outcome, long trials) {
    if (outcome == null) {
      missing += trials;
      return this;
    }
    switch (outcome) {
      case COMPLETED, STOPPED -> done += trials;
      case PRUNED -> pruned += trials;
      case DIVERGED -> diverged += trials;
      case FAILED -> failed += trials;
    }
    return this;
  }

  /** What has been added. */
  public Tally tally() {
    return new Tally(
        done + diverged + pruned + failed + missing, done, diverged, pruned, failed, missing);
  }
}
