package basin.reports.statistics.benchmark.algoperf;

import java.util.Optional;

/**
 * A problem to be trained to a goal.
 *
 * @param name unique
 * @param variantOf the base workload of which this one is a held-out variant, seen by no submission
 *     before; empty for a base workload
 */
public record Workload(String name, Optional<String> variantOf) {
  /** A workload that counts. */
  public static Workload base(String name) {
    return new Workload(name, Optional.empty());
  }

  /** A workload that guards another. */
  public static Workload variant(String name, String base) {
    return new Workload(name, Optional.of(base));
  }
}
