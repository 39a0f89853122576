package basin.lab.identity;

import basin.lab.label.Aspect;
import basin.lab.label.Aspects;
import basin.lab.yaml.Tree;
import basin.spi.report.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The factors of an experiment: in what the groups differ, each with a level for every group.
 *
 * <p>Aspects that change together are one factor, and one that another decides goes with that:
 * nobody can tell apart what they do. A factor is called as its axis is if the author gave that a
 * name and it holds no other factor, else by the end of its path that no other factor has.
 */
final class Factors {
  private static final int FEW = 3;

  private final List<Map<String, String>> levels = new ArrayList<>();

  private Factors() {}

  /**
   * Of trees without what is tuned and without replicates, none like another.
   *
   * @param axes all of the grid
   */
  static Factors of(List<Tree> trees, List<AxisRole> axes) {
    List<List<Aspect>> bundles = bundles(Aspects.of(trees));
    Map<Aspect, String> words = words(bundles);
    List<AxisRole> named =
        axes.stream().filter(a -> a.isNamed() && a.role() == Role.COMPARED).toList();
    Factors factors = new Factors();
    trees.forEach(tree -> factors.levels.add(new LinkedHashMap<>()));
    for (List<Aspect> bundle : bundles) {
      List<String> labels = labels(bundle, words);
      String name = name(bundle, bundles, words, named);
      IntStream.range(0, trees.size())
          .forEach(tree -> factors.levels.get(tree).put(name, labels.get(tree)));
    }
    return factors;
  }

  /** Name of each factor → its level in a tree. */
  Map<String, String> of(int tree) {
    return levels.get(tree);
  }

  private static List<List<Aspect>> bundles(List<Aspect> aspects) {
    Map<List<Integer>, List<Aspect>> equal = new LinkedHashMap<>();
    aspects.forEach(a -> equal.computeIfAbsent(a.partition(), p -> new ArrayList<>()).add(a));
    Map<List<Integer>, List<Aspect>> hosts = new LinkedHashMap<>();
    equal.forEach(
        (partition, bundle) -> {
          if (host(partition, equal.keySet()).isEmpty()) {
            hosts.put(partition, new ArrayList<>(bundle));
          }
        });
    equal.forEach(
        (partition, bundle) ->
            host(partition, hosts.keySet()).ifPresent(h -> hosts.get(h).addAll(bundle)));
    return List.copyOf(hosts.values());
  }

  /** One that is finer and decides the other. */
  private static Optional<List<Integer>> host(List<Integer> guest, Set<List<Integer>> others) {
    return others.stream().filter(o -> !o.equals(guest) && decides(o, guest)).findFirst();
  }

  private static boolean decides(List<Integer> finer, List<Integer> guest) {
    Map<Integer, Integer> seen = new HashMap<>();
    return IntStream.range(0, guest.size())
        .allMatch(i -> guest.get(i).equals(seen.computeIfAbsent(finer.get(i), k -> guest.get(i))));
  }

  /** For each aspect the shortest end of its way that none of another factor has. */
  private static Map<Aspect, String> words(List<List<Aspect>> bundles) {
    Map<Aspect, String> words = new HashMap<>();
    for (List<Aspect> bundle : bundles) {
      Set<Aspect> others = new HashSet<>();
      bundles.stream().filter(b -> b != bundle).forEach(others::addAll);
      for (Aspect aspect : bundle) {
        int steps = 1;
        while (steps < aspect.way().size() && isTaken(aspect, steps, others)) {
          steps++;
        }
        words.put(aspect, FactorWords.of(aspect.way(), steps));
      }
    }
    return words;
  }

  private static boolean isTaken(Aspect aspect, int steps, Set<Aspect> others) {
    String word = FactorWords.of(aspect.way(), steps);
    return others.stream().anyMatch(o -> FactorWords.of(o.way(), steps).equals(word));
  }

  private static String name(
      List<Aspect> bundle,
      List<List<Aspect>> bundles,
      Map<Aspect, String> words,
      List<AxisRole> named) {
    for (AxisRole axis : named) {
      boolean alone = bundles.stream().filter(b -> b != bundle).noneMatch(b -> holds(axis, b));
      if (alone && holds(axis, bundle)) {
        return axis.name();
      }
    }
    List<String> distinct = bundle.stream().map(words::get).distinct().toList();
    int last = distinct.size() - 1;
    if (last >= FEW) {
      return distinct.get(0) + " and " + last + " more";
    }
    return last == 0
        ? distinct.get(0)
        : String.join(", ", distinct.subList(0, last)) + " and " + distinct.get(last);
  }

  /** Whether something of a factor lies within an axis, whose path may pass by components. */
  private static boolean holds(AxisRole axis, List<Aspect> bundle) {
    return bundle.stream().anyMatch(aspect -> leads(axis.steps(), aspect.way()));
  }

  private static boolean leads(List<String> steps, List<String> way) {
    int next = 0;
    for (String step : way) {
      next += next < steps.size() && steps.get(next).equals(step) ? 1 : 0;
    }
    return !steps.isEmpty() && next == steps.size();
  }

  /** What each tree has of a factor: what it is called by, and what goes with that. */
  private static List<String> labels(List<Aspect> bundle, Map<Aspect, String> words) {
    List<List<String>> all = bundle.stream().map(a -> labels(a, bundle.get(0), words)).toList();
    Set<Integer> levels = new HashSet<>(bundle.get(0).partition());
    List<String> once = joined(all, true);
    return new HashSet<>(once).size() == levels.size() ? once : joined(all, false);
  }

  /** A number says little without its name, unless that is the factor's. */
  private static List<String> labels(Aspect aspect, Aspect first, Map<Aspect, String> words) {
    String word = words.get(aspect);
    boolean own = word.equals(words.get(first));
    List<String> texts = aspect.labels();
    return IntStream.range(0, texts.size())
        .mapToObj(tree -> (own || !aspect.isNumber(tree) ? "" : word + " ") + texts.get(tree))
        .toList();
  }

  private static List<String> joined(List<List<String>> all, boolean once) {
    List<String> joined = new ArrayList<>();
    for (int tree = 0; tree < all.get(0).size(); tree++) {
      int place = tree;
      List<String> texts = all.stream().map(labels -> labels.get(place)).toList();
      joined.add(String.join(", ", once ? new LinkedHashSet<>(texts) : texts));
    }
    return joined;
  }
}
