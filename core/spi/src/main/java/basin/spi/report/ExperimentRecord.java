package basin.spi.report;

import java.util.List;
import java.util.Map;

/**
 * An experiment as it was asked for.
 *
 * @param name of the experiment
 * @param question in words; may be empty
 * @param file the YAML as given
 * @param axes paths of the grid, in order, without the seed
 * @param goal what counts as best
 * @param provenance label → text, in order: versions, machine, JVM, plugins and data with digests
 */
public record ExperimentRecord(
    String name,
    String question,
    String file,
    List<String> axes,
    Goal goal,
    Map<String, String> provenance) {}
