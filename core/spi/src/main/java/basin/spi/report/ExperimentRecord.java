package basin.spi.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An experiment as it was asked for.
 *
 * @param name of the experiment
 * @param question in words; may be empty
 * @param file the YAML as given
 * @param roles path or name of each axis of the grid → what it is there for, in order, without the
 *     seed, which is a replicate
 * @param goal what counts as best
 * @param aimed whether the file itself names that goal; else it is what goals are without a word
 * @param provenance label → text, in order: versions, machine, JVM, plugins and data with digests
 */
public record ExperimentRecord(
    String name,
    String question,
    String file,
    Map<String, Role> roles,
    Goal goal,
    boolean aimed,
    Map<String, String> provenance) {
  /** Keeps the order of the axes. */
  public ExperimentRecord {
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
  }

  /** An experiment whose file names its goal. */
  public ExperimentRecord(
      String name,
      String question,
      String file,
      Map<String, Role> roles,
      Goal goal,
      Map<String, String> provenance) {
    this(name, question, file, roles, goal, true, provenance);
  }

  /** The axes of the grid, in order, without the seed. */
  public List<String> axes() {
    return List.copyOf(roles.keySet());
  }
}
