package basin.lab.experiment;

import basin.spi.data.Dataset;
import basin.spi.number.Precision;

/**
 * A data set as some trial reads it.
 *
 * @param data which
 * @param precision what its numbers are rounded to
 */
public record Reading(Dataset data, Precision precision) {}
