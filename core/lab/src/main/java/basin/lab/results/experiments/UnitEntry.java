package basin.lab.results.experiments;

import basin.spi.run.Trial;

/**
 * A unit of work of an analysis, as the database keeps it.
 *
 * @param key what the analysis knows it by
 * @param trial that answers it
 */
public record UnitEntry(String key, Trial trial) {}
