package basin.lab.experiment;

import basin.spi.prune.PruningRule;

/**
 * How an experiment prunes.
 *
 * @param rule itself
 * @param text it with its settings, as JSON
 * @param series by which it is decided who goes on; never of test rows
 * @param higher whether more of it is better
 */
public record Pruning(PruningRule rule, String text, String series, boolean higher) {}
