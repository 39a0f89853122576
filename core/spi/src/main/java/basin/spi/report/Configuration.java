package basin.spi.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a trial is, apart from its seed: read from its resolved tree, hence the same whatever the
 * trial is called and whichever cells of the grid lead to it.
 *
 * <p>All that a trial sets is compared, tuned or a replicate: see {@link Role}. Two trials are one
 * setting, whose numbers are averaged, if {@code group} and {@code tuned} are equal, and belong to
 * one group if {@code group} is. Under equal {@code replicate} and seed, two settings are paired.
 * Keys are for comparing, labels for showing; within an experiment, labels differ where keys do.
 *
 * @param group key of all it sets that is compared
 * @param label of the group, in words
 * @param factors name of each thing in which groups differ, such as {@code activation} → what it is
 *     here, as text, in the order of the tree; together they tell groups apart
 * @param tuned name of each tuned setting → what it is, as text, in the order of the tree; {@code
 *     rate} are the learning rates, separated by {@code ", "} if there are several
 * @param replicate name of each replicate but the seed, such as {@code fold} → what it is, as text
 * @param data key of what it is judged on: the data set with its settings, or the surface whatever
 *     its starting point
 * @param dataLabel of the data
 * @param loss key of the loss that is minimised; empty for a surface
 * @param lossLabel of the loss; empty for a surface
 */
public record Configuration(
    String group,
    String label,
    Map<String, String> factors,
    Map<String, String> tuned,
    Map<String, String> replicate,
    String data,
    String dataLabel,
    String loss,
    String lossLabel) {
  /** Keeps the order of factors and of what is tuned. */
  public Configuration {
    factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    tuned = Collections.unmodifiableMap(new LinkedHashMap<>(tuned));
    replicate = Collections.unmodifiableMap(new LinkedHashMap<>(replicate));
  }

  /**
   * The same as part of another group.
   *
   * @param factors that tell the group apart
   */
  public Configuration in(String group, String label, Map<String, String> factors) {
    return new Configuration(
        group, label, factors, tuned, replicate, data, dataLabel, loss, lossLabel);
  }

  /** The same judged on other data. */
  public Configuration on(String data) {
    return new Configuration(
        group, label, factors, tuned, replicate, data, dataLabel, loss, lossLabel);
  }
}
