package basin.lab.sweep;

import basin.lab.results.trials.Tally;
import java.nio.file.Path;

/**
 * How a sweep ended.
 *
 * @param experiment its name
 * @param tally how far the experiment is now
 * @param ran trials run by this sweep, failed ones among them
 * @param interrupted whether it was told to stop; run it again to go on
 * @param spent whether its budget kept a trial from starting; run it again to go on
 * @param folder of the experiment
 */
public record SweepSummary(
    String experiment, Tally tally, long ran, boolean interrupted, boolean spent, Path folder) {
  /** Of one without a budget. */
  public SweepSummary(String experiment, Tally tally, long ran, boolean interrupted, Path folder) {
    this(experiment, tally, ran, interrupted, false, folder);
  }
}
