package basin.lab.results.tenancy;

import basin.spi.run.Trial;
import java.util.List;

/**
 * How trials stand.
 *
 * @param free for this process to run, and taken if it asked to take them
 * @param held by another process, which may yet die
 * @param done meanwhile, by whomever
 */
public record Availability(List<Trial> free, List<Trial> held, List<Trial> done) {}
