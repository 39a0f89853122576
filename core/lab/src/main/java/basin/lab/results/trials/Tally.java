package basin.lab.results.trials;

/**
 * How far an experiment is; a trial counts once, however many cells of the grid lead to it.
 *
 * @param total different trials of the grid
 * @param done ended by budget or stopping rule
 * @param diverged ended because something was no longer finite; a result too
 * @param pruned left where they stand for others to go on; a result too, of which the end is
 *     unknown
 * @param failed ended because something went wrong; to be run again if that is asked for
 * @param missing not run yet, or waiting at a rung to go on
 */
public record Tally(long total, long done, long diverged, long pruned, long failed, long missing) {
  /** Where nothing is pruned. */
  public Tally(long total, long done, long diverged, long failed, long missing) {
    this(total, done, diverged, 0, failed, missing);
  }

  /** Trials with a result, which will not run again. */
  public long finished() {
    return done + diverged + pruned;
  }
}
