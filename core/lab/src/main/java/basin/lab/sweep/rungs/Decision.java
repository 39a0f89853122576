package basin.lab.sweep.rungs;

import basin.spi.prune.Amount;

/**
 * What was decided at a rung.
 *
 * @param rung its number, from 1
 * @param rungs how many there are in its bracket
 * @param at how much each trial has spent there
 * @param budget of each trial
 * @param settings that have reached it
 * @param goOn how many of them go on
 * @param done trials of the experiment that will not run again, those left here among them
 */
public record Decision(
    int rung, int rungs, Amount at, Amount budget, int settings, int goOn, long done) {
  /** The same with what is done by then. */
  public Decision after(long done) {
    return new Decision(rung, rungs, at, budget, settings, goOn, done);
  }

  /** Together with that of another group at the same rung. */
  Decision and(Decision other) {
    return new Decision(
        rung, rungs, at, budget, settings + other.settings, goOn + other.goOn, done);
  }

  /** {@code rung 2 of 3 (9 of 27 epochs)}. */
  public String place() {
    return "rung %d of %d (%d of %s)".formatted(rung, rungs, at.number(), budget);
  }
}
