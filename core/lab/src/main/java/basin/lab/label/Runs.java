package basin.lab.label;

import basin.lab.yaml.Json;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lists of different lengths in words: each element by the settings that vary anywhere in them,
 * equal neighbours counted: {@code 3 × tanh}.
 */
final class Runs {
  private static final int FEW = 4;

  private Runs() {}

  static List<List<Trait>> of(Difference.Slot slot, List<List<Tree>> lists) {
    Map<String, Tree> pool = new LinkedHashMap<>();
    lists.forEach(list -> list.forEach(element -> pool.putIfAbsent(Json.of(element), element)));
    Map<String, List<Trait>> traits = traits(slot, pool);
    boolean numbers = isOneNumber(traits);
    boolean words =
        pool.values().stream().allMatch(t -> t instanceof Tree.Scalar)
            && lists.stream().anyMatch(list -> list.size() > 1);
    Map<String, String> phrases = numbers ? texts(traits) : phrases(pool, traits);
    boolean counted =
        !words && !numbers && lists.stream().allMatch(l -> l.size() > 0 && Difference.same(l));
    String name = numbers ? traits.values().iterator().next().get(0).name() : slot.name();
    Trait nothing = new Trait(slot.name(), Brief.NOTHING, false);
    return lists.stream()
        .map(list -> list.stream().map(element -> phrases.get(Json.of(element))).toList())
        .map(texts -> texts.isEmpty() ? nothing : trait(name, texts, numbers, words, counted))
        .map(List::of)
        .toList();
  }

  private static Trait trait(
      String name, List<String> texts, boolean numbers, boolean words, boolean counted) {
    return new Trait(name, counted ? run(texts) : joined(texts, numbers), !numbers && !words);
  }

  private static Map<String, List<Trait>> traits(Difference.Slot slot, Map<String, Tree> pool) {
    List<List<Trait>> found =
        Difference.of(
            new Difference.Slot(slot.name(), true, pool.size() == 1), List.copyOf(pool.values()));
    List<String> keys = List.copyOf(pool.keySet());
    Map<String, List<Trait>> traits = new LinkedHashMap<>();
    IntStream.range(0, found.size()).forEach(i -> traits.put(keys.get(i), found.get(i)));
    return traits;
  }

  /** Whether elements differ in a single number. */
  private static boolean isOneNumber(Map<String, List<Trait>> traits) {
    return !traits.isEmpty()
        && traits.values().stream().allMatch(t -> t.size() == 1 && !t.get(0).alone())
        && traits.values().stream().map(t -> t.get(0).name()).distinct().count() == 1;
  }

  private static Map<String, String> texts(Map<String, List<Trait>> traits) {
    return traits.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(0).text()));
  }

  private static Map<String, String> phrases(
      Map<String, Tree> pool, Map<String, List<Trait>> traits) {
    Map<String, String> phrases = new LinkedHashMap<>();
    traits.forEach((key, found) -> phrases.put(key, phrase(found)));
    boolean distinct = new HashSet<>(phrases.values()).size() == phrases.size();
    if (!distinct) {
      pool.forEach((key, tree) -> phrases.put(key, "(" + Brief.full(tree) + ")"));
    }
    return phrases;
  }

  private static String phrase(List<Trait> traits) {
    String joined = traits.stream().map(Trait::shown).collect(Collectors.joining(", "));
    return traits.size() > 1 ? "(" + joined + ")" : joined;
  }

  private static String run(List<String> texts) {
    return texts.size() + " × " + texts.get(0);
  }

  /** Equal neighbours counted; a few numbers one by one, lest 2 × 4 be read as a size. */
  static String joined(List<String> texts, boolean oneByOne) {
    List<String> runs = new ArrayList<>();
    for (int from = 0, to; from < texts.size(); from = to) {
      String text = texts.get(from);
      to = from + 1;
      while (to < texts.size() && texts.get(to).equals(text)) {
        to++;
      }
      boolean single = to - from == 1 || oneByOne && to - from < FEW;
      runs.addAll(single ? texts.subList(from, to) : List.of(run(texts.subList(from, to))));
    }
    return String.join(", ", runs);
  }
}
