package basin.lab.results.comparison;

import basin.lab.identity.Judged;
import basin.lab.results.reading.StoredGrid;
import basin.lab.results.reading.StoredResults;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.TrialRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * An experiment that is compared with others.
 *
 * @param name under which it is compared, unlike that of any other
 * @param results its own
 * @param grid what its configurations are made from
 */
record Contender(String name, StoredResults results, StoredGrid grid) {
  private static final String DATA = "data ";
  private static final String VERSION = "Basin";

  /** Of the digests in old results, so many digits are known. */
  private static final int KNOWN = 12;

  static Contender of(String name, StoredResults results) {
    return new Contender(name, results, results.grid());
  }

  ExperimentRecord experiment() {
    return results.experiment();
  }

  List<TrialRecord> trials() {
    return results.trials();
  }

  /** Whether all its trials record the same. */
  boolean watchesAlike() {
    return trials().stream().map(t -> Judged.probes(t.tree())).distinct().count() < 2;
  }

  /** Digests of the data that trials rest on. */
  TreeSet<String> data(Collection<TrialRecord> of) {
    return inputs(of, key -> key.startsWith(DATA));
  }

  /** Version and digests of the plugins that trials rest on. */
  TreeSet<String> code(Collection<TrialRecord> of) {
    return inputs(of, key -> !key.startsWith(DATA));
  }

  /** Versions of Basin that trials rest on. */
  TreeSet<String> versions(Collection<TrialRecord> of) {
    return inputs(of, VERSION::equals);
  }

  private TreeSet<String> inputs(Collection<TrialRecord> of, Predicate<String> which) {
    TreeSet<String> found = new TreeSet<>();
    for (TrialRecord trial : of) {
      Map<String, String> inputs = grid.inputs().getOrDefault(trial.id(), Map.of());
      inputs.forEach(
          (key, text) -> {
            if (which.test(key)) {
              found.add(text.substring(0, Math.min(KNOWN, text.length())));
            }
          });
    }
    return found;
  }
}
