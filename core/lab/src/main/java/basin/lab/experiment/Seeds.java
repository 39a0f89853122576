package basin.lab.experiment;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Json;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;
import basin.spi.settings.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Reads {@code seeds: 5}, which is 0 … 4, or {@code seeds: [7, 11]}. */
final class Seeds {
  private Seeds() {}

  record Count(@Range(from = 1, to = 100_000) int seeds) {}

  record Listed(List<Long> seeds) {}

  /** The seeds; none, and faults taken down, if they are faulty. */
  static List<Long> read(Tree tree, Faults faults) {
    Binder binder = new Binder(Catalog.of(List.of()), faults);
    if (!(tree instanceof Tree.Sequence list)) {
      Tree.Mapping count = under(tree);
      return binder
          .bind(Count.class, count, "")
          .map(found -> LongStream.range(0, found.seeds()).boxed().toList())
          .orElse(List.of());
    }
    if (list.items().isEmpty()) {
      faults.add(tree.place(), "seeds is an empty list; give at least one seed");
    }
    refuseTwice(list, faults);
    return binder.bind(Listed.class, under(tree), "").map(Listed::seeds).orElse(List.of());
  }

  private static Tree.Mapping under(Tree tree) {
    return new Tree.Mapping(tree.place(), List.of(new Tree.Entry(tree.place(), "seeds", tree)));
  }

  private static void refuseTwice(Tree.Sequence list, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (Tree item : list.items()) {
      if (!seen.add(key(item))) {
        faults.add(item.place(), "the seed " + Json.of(item) + " is listed twice; remove one");
      }
    }
  }

  private static String key(Tree item) {
    return item instanceof Tree.Scalar scalar
        ? Numeral.canonical(scalar.text()).orElse(scalar.text())
        : Json.of(item);
  }
}
