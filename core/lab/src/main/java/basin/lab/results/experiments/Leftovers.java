package basin.lab.results.experiments;

/**
 * What a database holds that belongs to no experiment any more.
 *
 * @param trials that no experiment consists of and no analysis asked for
 * @param results of them
 * @param numbers that these recorded
 */
public record Leftovers(long trials, long results, long numbers) {}
