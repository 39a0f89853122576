package basin.runner.verify;

import basin.lab.execution.LocalExecutor;
import basin.runner.console.Wording;
import basin.spi.run.TrialExecutor;
import java.util.List;

/**
 * How trials share a process.
 *
 * @param threads that trials run on
 * @param group trials that may go in lockstep; 1: each alone
 */
record Sharing(int threads, int group) {
  /** On so many threads, first together, then alone. */
  static List<Sharing> on(int threads) {
    return List.of(new Sharing(threads, LocalExecutor.GROUP), new Sharing(threads, 1));
  }

  TrialExecutor executor() {
    return new LocalExecutor(threads, group);
  }

  @Override
  public String toString() {
    return Wording.count(threads, "thread") + (group > 1 ? ", in lockstep" : ", each alone");
  }
}
