package basin.lab.results;

import basin.lab.identity.AxisRole;
import basin.spi.report.Goal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the database keeps of an experiment beside its trials.
 *
 * @param name of the experiment
 * @param question in words; may be empty
 * @param file the YAML as given
 * @param axes of the grid, in order, without the seed
 * @param goal what counts as best, if the file says so
 * @param provenance label → text, in order
 */
public record ExperimentEntry(
    String name,
    String question,
    String file,
    List<AxisRole> axes,
    Optional<Goal> goal,
    Map<String, String> provenance) {}
