package basin.lab.execution;

/**
 * How far a trial was when it was saved, and what it had cost until then.
 *
 * @param trial its id
 * @param step steps taken
 * @param horizon steps that its budget allows, as far as was known
 * @param spent time on it, in all parts
 * @param atOnce threads that ran trials beside it at most, its own included
 * @param inLockstep trials that its thread took in turn with it at most, itself included
 */
public record Milestone(
    String trial, long step, long horizon, Lap spent, int atOnce, int inLockstep) {}
