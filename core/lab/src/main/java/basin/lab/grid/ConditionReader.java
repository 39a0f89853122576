package basin.lab.grid;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Spelling;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads conditions on combinations: {@code {optimizer: adam, train.batch: [16, 32]}}. */
final class ConditionReader {
  private final Levels levels;
  private final Faults faults;

  ConditionReader(Catalog catalog, Faults faults) {
    this.levels = new Levels(catalog);
    this.faults = faults;
  }

  /**
   * A condition on some axes; empty if it is faulty.
   *
   * @param excluding whether combinations are left out for it
   */
  Optional<Condition> of(Tree.Mapping written, List<Axis> scope, boolean excluding) {
    List<Term> terms = new ArrayList<>();
    for (Tree.Entry entry : written.entries()) {
      term(entry, scope).ifPresent(terms::add);
    }
    return terms.size() < written.entries().size() || terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Condition(written.place(), Yaml.inside(written), terms, excluding));
  }

  private Optional<Term> term(Tree.Entry entry, List<Axis> scope) {
    List<Axis> named = nearest(entry.key(), scope);
    if (named.isEmpty()) {
      faults.add(
          entry.place(),
          Quote.of(entry.key())
              + " is no axis of this grid"
              + Spelling.repair(entry.key(), labelled(scope), "there are"));
      return Optional.empty();
    }
    Map<Axis, BitSet> found = new IdentityHashMap<>();
    named.forEach(axis -> found.put(axis, new BitSet()));
    boolean known = true;
    for (Tree level : WrittenAxis.items(entry.value())) {
      boolean met = false;
      for (Axis axis : named) {
        BitSet meant = levels.of(axis, entry.key(), level);
        found.get(axis).or(meant);
        met |= !meant.isEmpty();
      }
      if (!met) {
        refuse(entry.key(), level, named);
        known = false;
      }
    }
    return known ? Optional.of(new Term(found)) : Optional.empty();
  }

  /** Those that set what the key leads to, or else something around it. */
  private static List<Axis> nearest(String key, List<Axis> scope) {
    List<Axis> nearest = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (Axis axis : scope) {
      int depth = Levels.depth(axis, key).orElse(Integer.MAX_VALUE);
      if (depth < least) {
        nearest.clear();
        least = depth;
      }
      if (depth == least && depth < Integer.MAX_VALUE) {
        nearest.add(axis);
      }
    }
    return nearest;
  }

  private void refuse(String key, Tree level, List<Axis> axes) {
    Set<String> labels = new LinkedHashSet<>();
    for (Axis axis : axes) {
      axis.alternatives().stream()
          .map(alternative -> alternative.labels().get(key))
          .filter(label -> label != null)
          .forEach(labels::add);
    }
    String text = level instanceof Tree.Scalar scalar ? scalar.text() : Yaml.line(level);
    faults.add(
        level.place(),
        Quote.of(text) + " is no level of " + key + Spelling.repair(text, labels, "there are"));
  }

  private static Set<String> labelled(List<Axis> axes) {
    Set<String> names = new LinkedHashSet<>();
    axes.forEach(axis -> axis.alternatives().forEach(a -> names.addAll(a.labels().keySet())));
    return names;
  }
}
