package basin.lab.results.experiments;

import basin.lab.claims.ClaimEntry;
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
 * @param claims what its author says will come out, in the order of the file
 * @param analyses what is found out when its trials have run, as JSON, in the order of the file
 * @param provenance label → text, in order
 */
public record ExperimentEntry(
    String name,
    String question,
    String file,
    List<AxisRole> axes,
    Optional<Goal> goal,
    List<ClaimEntry> claims,
    List<String> analyses,
    Map<String, String> provenance) {
  /** One that claims nothing and is analysed no further. */
  public ExperimentEntry(
      String name,
      String question,
      String file,
      List<AxisRole> axes,
      Optional<Goal> goal,
      Map<String, String> provenance) {
    this(name, question, file, axes, goal, List.of(), List.of(), provenance);
  }

  /** The same with claims. */
  public ExperimentEntry claiming(List<ClaimEntry> others) {
    return new ExperimentEntry(name, question, file, axes, goal, others, analyses, provenance);
  }

  /** The same with analyses. */
  public ExperimentEntry analysing(List<String> others) {
    return new ExperimentEntry(name, question, file, axes, goal, claims, others, provenance);
  }
}
