package basin.runner.progress;

import basin.lab.execution.UnderWay;
import basin.lab.sweep.SweepSummary;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.nio.file.Path;

/** Who looks on while experiments run, and holds nothing up. */
public interface Onlooker {
  /**
   * The sweep of an experiment begins.
   *
   * @param standing how far it is, from now on
   * @param underWay what runs, likewise
   */
  default void begins(Standing standing, UnderWay underWay) {}

  /** Twice a second, on a thread of its own. */
  default void look() {}

  /** A trial is over and stored. */
  default void finished(Trial trial, TrialResult result) {}

  /** No trial runs any more; the report is still to come. */
  default void ended(SweepSummary summary) {}

  /** The report of an experiment is there. */
  default void reported(String experiment, Path report) {}
}
