package basin.spi.report;

import java.util.List;

/**
 * What a {@link Selection} chose among the settings of a group.
 *
 * @param trials of what was chosen, one for each replicate; none if nothing could be
 * @param settings which setting each of them is of, counted from 0 in the order of the grid
 * @param fallen how many settings could not be chosen because a trial diverged, failed or was given
 *     up
 * @param lacking how many others could not because a trial has not run
 */
public record Choice(List<TrialRecord> trials, List<Integer> settings, int fallen, int lacking) {
  /** Copies the lists. */
  public Choice {
    trials = List.copyOf(trials);
    settings = List.copyOf(settings);
  }
}
