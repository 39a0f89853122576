package basin.lab.label;

import basin.lab.yaml.Json;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes apart in what trees differ: each setting by itself, of a component its name apart from its
 * settings, of lists of equal elements how many there are apart from what each is. A setting that
 * only some alternatives have, or that takes other values in each, is a part of the alternative.
 *
 * <pre>
 * layers: [tanh 16], [tanh 16, tanh 16], [relu 16], [relu 16, relu 16]   →   layers.#, layers.[].activation
 * optimizer: {sgd: {}}, {momentum: {beta: 0.5}}, {momentum: {beta: 0.9}} →   optimizer
 * </pre>
 */
public final class Aspects {
  private static final Place HERE = Place.of("an aspect");
  private static final Tree NOTHING = new Tree.Scalar(HERE, "null", false);

  private final int trees;
  private final List<Aspect> found = new ArrayList<>();

  private Aspects(int trees) {
    this.trees = trees;
  }

  /** In what trees differ, in the order in which they say it; nothing if all are the same. */
  public static List<Aspect> of(List<? extends Tree> trees) {
    Aspects aspects = new Aspects(trees.size());
    Map<Integer, Tree> all = new LinkedHashMap<>();
    trees.forEach(tree -> all.put(all.size(), Bare.of(tree)));
    aspects.walk(List.of(), all);
    return List.copyOf(aspects.found);
  }

  private void walk(List<String> way, Map<Integer, Tree> parts) {
    if (Difference.same(parts.values())) {
      return;
    }
    Set<Form> forms = new LinkedHashSet<>();
    parts.values().forEach(part -> forms.add(Form.of(part)));
    switch (forms.size() > 1 ? Form.VALUE : forms.iterator().next()) {
      case COMPONENT -> component(way, parts);
      case SETTINGS -> settings(way, mappings(parts), parts);
      case LIST -> list(way, parts);
      default -> add(way, parts);
    }
  }

  private void add(List<String> way, Map<Integer, ? extends Tree> parts) {
    List<Tree> all = new ArrayList<>();
    for (int tree = 0; tree < trees; tree++) {
      Tree part = parts.get(tree);
      all.add(part == null ? NOTHING : part);
    }
    found.add(new Aspect(way, all));
  }

  private void component(List<String> way, Map<Integer, Tree> parts) {
    Set<String> kinds = new LinkedHashSet<>();
    parts.values().forEach(part -> kinds.add(Form.kind(part)));
    Map<Integer, Tree.Mapping> settings = new LinkedHashMap<>();
    parts.forEach(
        (tree, part) ->
            settings.put(tree, Form.settings(part).orElse(new Tree.Mapping(HERE, List.of()))));
    settings(kinds.size() == 1 ? with(way, kinds.iterator().next()) : way, settings, parts);
  }

  /** What is set in all crosses with the rest, or is a part of it. */
  private void settings(
      List<String> way, Map<Integer, Tree.Mapping> settings, Map<Integer, Tree> parts) {
    List<String> crossing =
        keys(settings).stream().filter(key -> crosses(key, settings, parts)).toList();
    Map<Integer, Tree> rest = new LinkedHashMap<>();
    settings.forEach((tree, own) -> rest.put(tree, rest(parts.get(tree), without(crossing, own))));
    if (!Difference.same(rest.values())) {
      add(way, rest);
    }
    for (String key : crossing) {
      Map<Integer, Tree> inner = new LinkedHashMap<>();
      settings.forEach((tree, own) -> inner.put(tree, own.find(key).orElseThrow().value()));
      walk(with(way, key), inner);
    }
  }

  private static Set<String> keys(Map<Integer, Tree.Mapping> settings) {
    Set<String> keys = new LinkedHashSet<>();
    settings.values().forEach(own -> own.entries().forEach(entry -> keys.add(entry.key())));
    return keys;
  }

  /** Whether every tree has a setting, and each kind of component the same values of it. */
  private static boolean crosses(
      String key, Map<Integer, Tree.Mapping> settings, Map<Integer, Tree> parts) {
    Map<String, Set<String>> values = new HashMap<>();
    for (Map.Entry<Integer, Tree.Mapping> own : settings.entrySet()) {
      Tree part = parts.get(own.getKey());
      String kind = Form.of(part) == Form.COMPONENT ? Form.kind(part) : "";
      if (own.getValue().find(key).isEmpty()) {
        return false;
      }
      values
          .computeIfAbsent(kind, any -> new LinkedHashSet<>())
          .add(Json.of(own.getValue().find(key).get().value()));
    }
    return values.values().stream().map(Set::copyOf).distinct().count() == 1;
  }

  private static Tree.Mapping without(Collection<String> keys, Tree.Mapping settings) {
    return new Tree.Mapping(
        settings.place(),
        settings.entries().stream().filter(entry -> !keys.contains(entry.key())).toList());
  }

  /** A component, or settings, with what is left of them. */
  private static Tree rest(Tree part, Tree.Mapping left) {
    if (Form.of(part) != Form.COMPONENT) {
      return left;
    }
    String kind = Form.kind(part);
    return left.entries().isEmpty()
        ? new Tree.Scalar(part.place(), kind, part instanceof Tree.Scalar word && word.quoted())
        : new Tree.Mapping(part.place(), List.of(new Tree.Entry(part.place(), kind, left)));
  }

  private void list(List<String> way, Map<Integer, Tree> parts) {
    List<Tree.Sequence> lists = parts.values().stream().map(Tree.Sequence.class::cast).toList();
    List<Integer> sizes = lists.stream().map(list -> list.items().size()).distinct().toList();
    if (lists.stream().allMatch(Lists::isPoint)) {
      add(way, parts);
    } else if (sizes.size() == 1) {
      for (int i = 0; i < sizes.get(0); i++) {
        int place = i;
        Map<Integer, Tree> inner = new LinkedHashMap<>();
        parts.forEach((tree, part) -> inner.put(tree, items(part).get(place)));
        walk(with(way, "[" + i + "]"), inner);
      }
    } else {
      counted(way, parts, Lists.between(lists, true));
    }
  }

  /** Lists of equal elements are so many of one kind; other lists are what they are. */
  private void counted(List<String> way, Map<Integer, Tree> parts, List<List<Tree>> between) {
    boolean equal = between.stream().allMatch(Difference::same);
    if (!equal || between.stream().allMatch(list -> list.size() < 2)) {
      add(way, parts);
      return;
    }
    Map<Integer, Tree> counts = new LinkedHashMap<>();
    Map<Integer, Tree> elements = new LinkedHashMap<>();
    for (int tree : parts.keySet()) {
      List<Tree> own = between.get(counts.size());
      counts.put(tree, new Tree.Scalar(HERE, Integer.toString(own.size()), false));
      if (!own.isEmpty()) {
        elements.put(tree, own.get(0));
      }
    }
    add(with(way, Aspect.COUNT), counts);
    walk(with(way, Aspect.EACH), elements);
  }

  private static List<Tree> items(Tree list) {
    return ((Tree.Sequence) list).items();
  }

  private static Map<Integer, Tree.Mapping> mappings(Map<Integer, Tree> parts) {
    Map<Integer, Tree.Mapping> mappings = new LinkedHashMap<>();
    parts.forEach((tree, part) -> mappings.put(tree, (Tree.Mapping) part));
    return mappings;
  }

  private static List<String> with(List<String> way, String step) {
    List<String> longer = new ArrayList<>(way);
    longer.add(step);
    return longer;
  }
}
