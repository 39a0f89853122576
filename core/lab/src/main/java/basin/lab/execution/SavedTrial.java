package basin.lab.execution;

/**
 * A trial as it was when it was saved.
 *
 * @param at how far that was
 * @param run all that it takes to go on from there, as {@link basin.engine.training.Run#save} wrote
 *     it; the array is not copied
 */
public record SavedTrial(Milestone at, byte[] run) {}
