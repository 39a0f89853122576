package basin.runner.experiment;

import basin.lab.results.trials.StoredTrial;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In what two stored trials differ: in settings, in what they rest on and ran by, in results. */
public final class TrialDifferences {
  private final DifferenceList all = new DifferenceList();

  private TrialDifferences() {}

  /** All of them; seconds and dates aside, which differ each time. */
  public static List<Difference> between(StoredTrial first, StoredTrial second) {
    TrialDifferences differences = new TrialDifferences();
    differences.all.add("settings", settings(first), settings(second));
    differences.all.add("rests on", first.inputs(), second.inputs());
    differences.all.add("run by", provenance(first), provenance(second));
    differences.all.add("results", results(first), results(second));
    return differences.all.found();
  }

  private static Map<String, String> settings(StoredTrial trial) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("seed", Long.toString(trial.seed()));
    flatten("", JsonTree.of(trial.tree()), settings);
    return settings;
  }

  /** Mappings by their paths; a list is one value. */
  private static void flatten(String path, Tree tree, Map<String, String> settings) {
    if (tree instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
      for (Tree.Entry entry : mapping.entries()) {
        flatten(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value(), settings);
      }
    } else {
      settings.put(path, Yaml.line(tree));
    }
  }

  private static Map<String, String> provenance(StoredTrial trial) {
    return trial.ending().map(StoredTrial.Ending::provenance).orElse(Map.of());
  }

  private static Map<String, String> results(StoredTrial trial) {
    Map<String, String> results = new LinkedHashMap<>();
    results.put(
        "outcome",
        trial.ending().map(e -> e.outcome().name().toLowerCase(Locale.ROOT)).orElse("missing"));
    trial
        .ending()
        .ifPresent(
            ending -> {
              results.put("steps", Long.toString(ending.steps()));
              results.put("digest", ending.digest());
              ending.last().forEach((name, value) -> results.put("last " + name, value.toString()));
            });
    return results;
  }
}
