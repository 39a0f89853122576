package basin.lab.results.trials;

/**
 * A trial that is left where it stands.
 *
 * @param trial its id
 * @param rung at which it was decided, from 1
 * @param rungs how many there are
 * @param reason in words
 */
public record Pruned(String trial, int rung, int rungs, String reason) {}
