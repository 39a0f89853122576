package basin.lab.results.trials;

/**
 * How long trials took.
 *
 * @param trials that were timed
 * @param mean seconds of one; NaN if there is none
 */
public record Timing(long trials, double mean) {}
