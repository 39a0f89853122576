package basin.lab.execution;

import basin.engine.training.SavedRun;

/**
 * A trial as it was when it was saved.
 *
 * @param at how far that was
 * @param run all that it takes to go on from there
 */
public record SavedTrial(Milestone at, SavedRun run) {}
