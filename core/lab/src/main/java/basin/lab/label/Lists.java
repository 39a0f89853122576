package basin.lab.label;

import basin.lab.yaml.Json;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares lists. Points are shown whole. Lists of one length are compared element by element;
 * others by what stands between the elements that all begin with and those that all end with.
 */
final class Lists {
  private Lists() {}

  static List<List<Trait>> of(Difference.Slot slot, List<Tree.Sequence> lists) {
    boolean points = lists.stream().allMatch(Lists::isPoint);
    if (points || lists.stream().map(Json::of).distinct().count() == 1) {
      return lists.stream()
          .map(list -> List.of(new Trait(slot.name(), Brief.list(list), false)))
          .toList();
    }
    boolean level = lists.stream().map(l -> l.items().size()).distinct().count() == 1;
    return level ? byPlace(slot, lists) : Runs.of(slot, between(lists, false));
  }

  static boolean isPoint(Tree.Sequence list) {
    return !list.items().isEmpty()
        && list.items().stream()
            .allMatch(i -> Form.isNumber(i) || i instanceof Tree.Sequence row && isPoint(row));
  }

  private static List<List<Trait>> byPlace(Difference.Slot slot, List<Tree.Sequence> lists) {
    List<List<Trait>> traits = new ArrayList<>();
    lists.forEach(list -> traits.add(new ArrayList<>()));
    for (int i = 0; i < lists.get(0).items().size(); i++) {
      int place = i;
      List<Tree> elements = lists.stream().map(list -> list.items().get(place)).toList();
      List<List<Trait>> found =
          Difference.of(new Difference.Slot(slot.name(), true, false), elements);
      IntStream.range(0, found.size()).forEach(j -> traits.get(j).addAll(found.get(j)));
    }
    return merged(traits);
  }

  /** Traits of one name become one: {@code units 16, 64}; if every list repeats its own, once. */
  private static List<List<Trait>> merged(List<List<Trait>> traits) {
    List<Map<String, List<Trait>>> named = traits.stream().map(Lists::byName).toList();
    Set<String> repeated = new HashSet<>();
    named.forEach(each -> repeated.addAll(each.keySet()));
    repeated.removeIf(name -> !repeats(name, named));
    return named.stream()
        .map(
            each ->
                each.entrySet().stream()
                    .map(e -> repeated.contains(e.getKey()) ? e.getValue().get(0) : one(e))
                    .toList())
        .toList();
  }

  private static Map<String, List<Trait>> byName(List<Trait> traits) {
    return traits.stream()
        .collect(Collectors.groupingBy(Trait::name, LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean repeats(String name, List<Map<String, List<Trait>>> named) {
    return named.stream()
            .allMatch(each -> new HashSet<>(each.getOrDefault(name, List.of())).size() == 1)
        && named.stream().map(each -> each.get(name).size()).distinct().count() == 1;
  }

  private static Trait one(Map.Entry<String, List<Trait>> traits) {
    List<Trait> all = traits.getValue();
    boolean alone = all.stream().allMatch(Trait::alone);
    return new Trait(
        traits.getKey(), Runs.joined(all.stream().map(Trait::text).toList(), !alone), alone);
  }

  /**
   * What is between the common first and last elements. An element like its neighbour beyond the
   * edge stays, for then it is the number that differs.
   *
   * @param empty whether nothing may be left of a list; if not, all stays where nothing else would
   */
  static List<List<Tree>> between(List<Tree.Sequence> lists, boolean empty) {
    List<List<String>> keys =
        lists.stream().map(l -> l.items().stream().map(Json::of).toList()).toList();
    List<String> shortest =
        keys.stream().min((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow();
    int tail = 0;
    while (tail < shortest.size() && sameAtEnd(keys, tail)) {
      tail++;
    }
    int head = 0;
    while (head < shortest.size() - tail && sameAtStart(keys, head)) {
      head++;
    }
    Set<String> left = left(keys, head, tail);
    while (tail > 0 && left.contains(shortest.get(shortest.size() - tail))) {
      tail--;
    }
    while (head > 0 && left.contains(shortest.get(head - 1))) {
      head--;
    }
    boolean whole = !empty && head + tail >= shortest.size();
    int from = whole ? 0 : head;
    int to = whole ? 0 : tail;
    return lists.stream().map(l -> l.items().subList(from, l.items().size() - to)).toList();
  }

  private static Set<String> left(List<List<String>> keys, int head, int tail) {
    Set<String> left = new HashSet<>();
    keys.forEach(list -> left.addAll(list.subList(head, list.size() - tail)));
    return left;
  }

  private static boolean sameAtStart(List<List<String>> keys, int i) {
    return keys.stream().map(k -> k.get(i)).distinct().count() == 1;
  }

  private static boolean sameAtEnd(List<List<String>> keys, int i) {
    return keys.stream().map(k -> k.get(k.size() - 1 - i)).distinct().count() == 1;
  }
}
