package basin.lab.identity;

import basin.lab.yaml.Json;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/**
 * Trees as several experiments have them in common: what is watched is no part of a trial's
 * numbers, and how rows are shared out is no part of what the rows are.
 */
public final class Judged {
  private static final String PROBES = "probes";
  private static final String SPLIT = "split";
  private static final String TRAIN = "train";

  private Judged() {}

  /** What a trial records, as JSON; empty if its tree does not say. */
  public static String probes(String tree) {
    return part(tree, PROBES).map(Json::of).orElse("");
  }

  /** A trial but for what it records. */
  public static String withoutProbes(String tree) {
    return JsonTree.of(tree) instanceof Tree.Mapping mapping
        ? Json.of(without(mapping, PROBES))
        : tree;
  }

  /** How long a trial trains, and on how many rows at a time, as YAML in one line. */
  public static String budget(String tree) {
    return part(tree, TRAIN)
        .filter(Tree.Mapping.class::isInstance)
        .map(train -> Yaml.inside((Tree.Mapping) train))
        .orElse("");
  }

  /** A data set but for how its rows are shared out. */
  public static String withoutSplit(String data) {
    return component(data).map(settings -> rebuilt(data, without(settings, SPLIT))).orElse(data);
  }

  /** How the rows of a data set are shared out, as YAML in one line; empty if it does not say. */
  public static String split(String data) {
    return component(data)
        .flatMap(settings -> settings.find(SPLIT))
        .map(entry -> Yaml.line(entry.value()))
        .orElse("");
  }

  private static Optional<Tree> part(String tree, String key) {
    return JsonTree.of(tree) instanceof Tree.Mapping mapping
        ? mapping.find(key).map(Tree.Entry::value)
        : Optional.empty();
  }

  private static Optional<Tree.Mapping> component(String json) {
    return JsonTree.of(json) instanceof Tree.Mapping named
            && named.entries().size() == 1
            && named.entries().get(0).value() instanceof Tree.Mapping settings
        ? Optional.of(settings)
        : Optional.empty();
  }

  private static String rebuilt(String json, Tree.Mapping settings) {
    Tree.Mapping named = (Tree.Mapping) JsonTree.of(json);
    Tree.Entry only = named.entries().get(0);
    return Json.of(
        new Tree.Mapping(
            named.place(), List.of(new Tree.Entry(only.place(), only.key(), settings))));
  }

  private static Tree.Mapping without(Tree.Mapping mapping, String key) {
    return new Tree.Mapping(
        mapping.place(), mapping.entries().stream().filter(e -> !e.key().equals(key)).toList());
  }
}
