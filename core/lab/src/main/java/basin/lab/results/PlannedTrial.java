package basin.lab.results;

import basin.spi.run.Trial;
import java.util.Map;

/**
 * A trial with what its id was made from.
 *
 * @param trial to run
 * @param inputs name → version or digest of everything beside tree and seed that the id hashes:
 *     Basin, each component's jar, each data set
 */
public record PlannedTrial(Trial trial, Map<String, String> inputs) {}
