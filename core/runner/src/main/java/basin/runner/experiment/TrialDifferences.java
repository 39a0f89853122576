package basin.runner.experiment;

import basin.lab.results.StoredTrial;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** In what two stored trials differ: in settings, in what they rest on and ran by, in results. */
public final class TrialDifferences {
  /**
   * One difference.
   *
   * @param kind {@code settings}, {@code rests on}, {@code run by} or {@code results}
   * @param name of what differs
   * @param first in the first trial; {@code null} if it has none
   * @param second in the second trial likewise
   */
  public record Difference(String kind, String name, String first, String second) {}

  private final List<Difference> all = new ArrayList<>();

  private TrialDifferences() {}

  /** All of them; seconds and dates aside, which differ each time. */
  public static List<Difference> between(StoredTrial first, StoredTrial second) {
    TrialDifferences differences = new TrialDifferences();
    differences.add("settings", settings(first), settings(second));
    differences.add("rests on", first.inputs(), second.inputs());
    differences.add("run by", provenance(first), provenance(second));
    differences.add("results", results(first), results(second));
    return List.copyOf(differences.all);
  }

  private void add(String kind, Map<String, String> first, Map<String, String> second) {
    Set<String> names = new LinkedHashSet<>(first.keySet());
    names.addAll(second.keySet());
    for (String name : names) {
      if (!Objects.equals(first.get(name), second.get(name))) {
        all.add(new Difference(kind, name, first.get(name), second.get(name)));
      }
    }
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
