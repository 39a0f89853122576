package basin.lab.label;

import basin.lab.yaml.Json;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Compares trees part by part and says of each how it differs from the others. What is the same in
 * all is passed by; components of different kinds are told apart by their names, those of one kind
 * by the settings in which they differ.
 */
final class Difference {
  private static final Tree NOTHING = new Tree.Scalar(Place.of("nothing"), "null", false);

  /**
   * Where trees stand.
   *
   * @param name of the setting; empty if there is none
   * @param own whether a component's name says more than the setting's: at the top and in lists
   * @param kinds whether kinds are to be said even if all are the same
   */
  record Slot(String name, boolean own, boolean kinds) {
    Slot saying() {
      return new Slot(name, own, true);
    }
  }

  private Difference() {}

  /** The traits of each tree, in order; empty lists if all are the same. */
  static List<List<Trait>> of(Slot slot, List<Tree> trees) {
    if (!slot.kinds && same(trees)) {
      return trees.stream().map(tree -> List.<Trait>of()).toList();
    }
    return parted(
        trees, Form::of, (form, part, alone) -> alike(form, alone ? slot : slot.saying(), part));
  }

  static boolean same(Collection<Tree> trees) {
    return trees.stream().map(Json::of).distinct().limit(2).count() < 2;
  }

  /** Compares the trees of one part. */
  private interface Comparison<K> {
    List<List<Trait>> of(K key, List<Tree> part, boolean alone);
  }

  /** Compares parts of the trees each by itself. */
  private static <K> List<List<Trait>> parted(
      List<Tree> trees, Function<Tree, K> by, Comparison<K> comparison) {
    Map<K, List<Integer>> parts = new LinkedHashMap<>();
    for (int i = 0; i < trees.size(); i++) {
      parts.computeIfAbsent(by.apply(trees.get(i)), key -> new ArrayList<>()).add(i);
    }
    List<List<Trait>> traits = new ArrayList<>(trees.stream().map(t -> List.<Trait>of()).toList());
    parts.forEach(
        (key, places) -> {
          List<Tree> part = places.stream().map(trees::get).toList();
          List<List<Trait>> found = comparison.of(key, part, parts.size() == 1);
          IntStream.range(0, part.size()).forEach(i -> traits.set(places.get(i), found.get(i)));
        });
    return traits;
  }

  private static List<List<Trait>> alike(Form form, Slot slot, List<Tree> trees) {
    if (form == Form.COMPONENT) {
      return parted(
          trees,
          Form::kind,
          (kind, part, alone) -> ofKind(kind, alone ? slot : slot.saying(), part));
    }
    if (form == Form.LIST) {
      return Lists.of(slot, trees.stream().map(Tree.Sequence.class::cast).toList());
    }
    if (form == Form.SETTINGS && !same(trees)) {
      return settings(trees.stream().map(Tree.Mapping.class::cast).toList());
    }
    return trees.stream()
        .map(tree -> List.of(new Trait(slot.name, Brief.of(tree), false)))
        .toList();
  }

  private static List<List<Trait>> ofKind(String kind, Slot slot, List<Tree> trees) {
    List<Tree.Mapping> settings =
        trees.stream()
            .map(tree -> Form.settings(tree).orElse(new Tree.Mapping(tree.place(), List.of())))
            .toList();
    Set<String> keys = keys(settings);
    boolean single = keys.size() == 1;
    String only = slot.own || slot.kinds || slot.name.isEmpty() ? kind : slot.name;
    List<List<Trait>> inner =
        single ? setting(only, keys.iterator().next(), settings) : settings(settings);
    List<List<Trait>> traits = new ArrayList<>();
    for (List<Trait> found : inner) {
      boolean said = found.stream().anyMatch(t -> t.name().equals(kind) && !t.alone());
      List<Trait> all = new ArrayList<>();
      if (slot.kinds && !said) {
        all.add(new Trait(slot.name, Brief.word(kind), true));
      }
      all.addAll(found);
      traits.add(all);
    }
    return traits;
  }

  private static List<List<Trait>> settings(List<Tree.Mapping> settings) {
    List<List<Trait>> traits = new ArrayList<>();
    settings.forEach(each -> traits.add(new ArrayList<>()));
    for (String key : keys(settings)) {
      List<List<Trait>> found = setting(key, key, settings);
      for (int i = 0; i < found.size(); i++) {
        if (!isLeftOut(key, settings.get(i), settings)) {
          traits.get(i).addAll(found.get(i));
        }
      }
    }
    return traits;
  }

  /**
   * Whether something else stands in a setting's place, so that its absence goes without saying:
   * {@code steps} where others have {@code epochs}.
   */
  private static boolean isLeftOut(String key, Tree.Mapping settings, List<Tree.Mapping> all) {
    return settings.find(key).isEmpty()
        && settings.entries().stream()
            .anyMatch(
                entry ->
                    all.stream()
                        .filter(other -> other.find(key).isPresent())
                        .noneMatch(other -> other.find(entry.key()).isPresent()));
  }

  private static List<List<Trait>> setting(String name, String key, List<Tree.Mapping> settings) {
    return of(
        new Slot(name, false, false),
        settings.stream().map(s -> s.find(key).map(Tree.Entry::value).orElse(NOTHING)).toList());
  }

  private static Set<String> keys(List<Tree.Mapping> settings) {
    Set<String> keys = new LinkedHashSet<>();
    settings.forEach(each -> each.entries().forEach(entry -> keys.add(entry.key())));
    return keys;
  }
}
