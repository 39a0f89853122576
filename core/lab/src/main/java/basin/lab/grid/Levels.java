package basin.lab.grid;

import basin.lab.binding.FullForm;
import basin.lab.binding.TreePath;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells which alternatives of an axis are meant: by their labels, or by what of them is written. A
 * component is meant by its name, or by its name with some of its settings, whatever the others.
 */
final class Levels {
  private final FullForm full;
  private final FullForm partial;

  Levels(Catalog catalog) {
    this.full = new FullForm(catalog);
    this.partial = FullForm.withoutDefaults(catalog);
  }

  /**
   * Where a key leads within an axis: 0 to what stands at one of its paths, more to something
   * further inside; empty if it leads elsewhere.
   */
  static Optional<Integer> depth(Axis axis, String key) {
    boolean own =
        axis.alternatives().stream().anyMatch(a -> a.labels().containsKey(key))
            || axis.parts().stream().anyMatch(part -> part.path().toString().equals(key));
    return own ? Optional.of(0) : inside(axis, key).map(part -> rest(part, key).size());
  }

  private static Optional<AxisPart> inside(Axis axis, String key) {
    return path(key)
        .flatMap(
            path -> axis.parts().stream().filter(p -> path.leadsThrough(p.path())).findFirst());
  }

  private static Optional<TreePath> path(String key) {
    try {
      return Optional.of(TreePath.of(key));
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }

  private static List<String> rest(AxisPart part, String key) {
    List<String> steps = TreePath.of(key).steps();
    return steps.subList(part.path().steps().size(), steps.size());
  }

  /** Which alternatives are as wanted. */
  BitSet of(Axis axis, String key, Tree wanted) {
    BitSet levels = new BitSet();
    for (int i = 0; i < axis.alternatives().size(); i++) {
      levels.set(i, isMeant(axis, axis.alternatives().get(i), key, wanted));
    }
    return levels;
  }

  private boolean isMeant(Axis axis, Alternative alternative, String key, Tree wanted) {
    for (AxisPart part : axis.parts()) {
      if (part.name().equals(key) || part.path().toString().equals(key)) {
        String label = alternative.labels().getOrDefault(part.name(), "");
        return isCalled(label, wanted) || isMeant(axis, alternative, part, wanted);
      }
    }
    String label = alternative.labels().get(key);
    if (label != null) {
      return isCalled(label, wanted);
    }
    return inside(axis, key)
        .flatMap(part -> new Column(key, rest(part, key)).find(tree(axis, alternative, part)))
        .filter(found -> isLike(found, wanted))
        .isPresent();
  }

  /** Short forms are written out on both sides: {@code {sgd: 0.1}} has a rate. */
  private boolean isMeant(Axis axis, Alternative alternative, AxisPart part, Tree wanted) {
    Tree named = part.shape().map(shape -> partial.of(shape, wanted)).orElse(wanted);
    return isLike(tree(axis, alternative, part), named);
  }

  private Tree tree(Axis axis, Alternative alternative, AxisPart part) {
    Tree tree = alternative.trees().get(axis.parts().indexOf(part));
    return part.shape().map(shape -> full.of(shape, tree)).orElse(tree);
  }

  private static boolean isCalled(String label, Tree wanted) {
    return wanted instanceof Tree.Scalar scalar && same(label, scalar.text());
  }

  private static boolean isLike(Tree found, Tree wanted) {
    if (wanted instanceof Tree.Sequence list) {
      return found instanceof Tree.Sequence other
          && other.items().size() == list.items().size()
          && areLike(other.items(), list.items());
    }
    if (wanted instanceof Tree.Mapping mapping) {
      return mapping.entries().stream().allMatch(entry -> holds(found, entry));
    }
    String text = ((Tree.Scalar) wanted).text();
    return found instanceof Tree.Scalar scalar
        ? same(scalar.text(), text)
        : found instanceof Tree.Mapping named
            && named.entries().size() == 1
            && named.entries().get(0).key().equals(text);
  }

  private static boolean areLike(List<Tree> found, List<Tree> wanted) {
    for (int i = 0; i < found.size(); i++) {
      if (!isLike(found.get(i), wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Tree found, Tree.Entry wanted) {
    return found instanceof Tree.Mapping mapping
        && mapping
            .find(wanted.key())
            .filter(entry -> isLike(entry.value(), wanted.value()))
            .isPresent();
  }

  private static boolean same(String one, String other) {
    Optional<String> number = Numeral.canonical(other);
    return one.equals(other) || number.isPresent() && number.equals(Numeral.canonical(one));
  }
}
