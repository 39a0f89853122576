package basin.lab.sweep;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.tenancy.Tenancy;
import basin.spi.run.Trial;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.Iterator;

/**
 * Runs trials until each has a result, whoever ran it: takes what nobody has, then waits for what
 * others have, and takes that, too, should they die. So what comes after a round of trials is
 * decided from the same results in every process.
 */
final class SharedRun {
  private static final long PAUSE_MILLISECONDS = 100;

  private final ResultsDatabase database;
  private final Tenancy tenancy;
  private final TrialExecutor executor;
  private final TrialRunner runner;
  private final SpentCheckpoints spent;
  private final Spending spending;
  private final Scoreboard scores;
  private final SweepListener listener;
  private long came;

  SharedRun(
      ResultsDatabase database,
      Tenancy tenancy,
      TrialExecutor executor,
      TrialRunner runner,
      SpentCheckpoints spent,
      Spending spending,
      Scoreboard scores,
      SweepListener listener) {
    this.database = database;
    this.tenancy = tenancy;
    this.executor = executor;
    this.runner = runner;
    this.spent = spent;
    this.spending = spending;
    this.scores = scores;
    this.listener = listener;
  }

  /**
   * Returns when all have a result, nothing may be spent, the executor takes no more, or the thread
   * is interrupted.
   */
  void run(Iterator<Trial> trials) {
    LeasedTrials leased =
        new LeasedTrials(spending.limit(trials), tenancy, scores::taken, this::elsewhere);
    TrialRunner each = spending.isLimited() ? new OneByOne(runner) : runner;
    do {
      came = 0;
      executor.run(leased, each, this::store);
    } while (came + leased.left() > 0 && othersLeaveMore(leased));
  }

  /** Whether nothing more may be spent. */
  boolean isOver() {
    return spending.isOver();
  }

  private void elsewhere(Trial trial) {
    spending.elsewhere(trial);
    scores.elsewhere(trial);
  }

  private void store(TrialResult result) {
    came++;
    database.store(tenancy.run(), result);
    spent.forget(result);
    spending.finished(result);
    scores.finished(result);
    scores.recount(tenancy);
  }

  private boolean othersLeaveMore(LeasedTrials leased) {
    long told = 0;
    while (!Thread.currentThread().isInterrupted()) {
      if (leased.hasMore()) {
        return true;
      }
      if (leased.left() == 0) {
        return false;
      }
      scores.recount(tenancy);
      if (leased.left() != told) {
        told = leased.left();
        listener.waiting(told, tenancy.others());
      }
      pause();
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
