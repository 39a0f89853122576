package basin.lab.identity;

import basin.lab.label.Bare;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;
import basin.spi.report.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Puts the name of an axis before the numbers that stand where it leads, so that labels say {@code
 * depth 8} as the author does, not {@code times 8} as the setting is called.
 *
 * @param axes that are compared and have a name of their own
 */
record NamedNumbers(List<AxisRole> axes) {
  static NamedNumbers of(List<AxisRole> axes) {
    return new NamedNumbers(
        axes.stream()
            .filter(a -> a.isNamed() && a.role() == Role.COMPARED && !a.steps().isEmpty())
            .toList());
  }

  List<Tree> in(List<Tree> trees) {
    return axes.isEmpty() ? trees : trees.stream().map(this::in).toList();
  }

  private Tree in(Tree tree) {
    Tree named = Bare.of(tree);
    for (AxisRole axis : axes) {
      Optional<List<String>> place = Location.of(axis.steps(), named);
      if (place.isPresent()) {
        named = changed(named, place.get(), number -> called(axis, number));
      }
    }
    return named;
  }

  private static Tree called(AxisRole axis, Tree number) {
    return number instanceof Tree.Scalar scalar
            && !scalar.quoted()
            && Numeral.isNumber(scalar.text())
        ? new Tree.Scalar(scalar.place(), axis.name() + " " + scalar.text(), true)
        : number;
  }

  private static Tree changed(Tree tree, List<String> way, UnaryOperator<Tree> change) {
    if (way.isEmpty()) {
      return change.apply(tree);
    }
    String step = way.get(0);
    List<String> rest = way.subList(1, way.size());
    if (tree instanceof Tree.Sequence list) {
      List<Tree> items = new ArrayList<>();
      for (Tree item : list.items()) {
        boolean here = step.equals("[" + items.size() + "]");
        items.add(here ? changed(item, rest, change) : item);
      }
      return new Tree.Sequence(list.place(), items);
    }
    Tree.Mapping mapping = (Tree.Mapping) tree;
    return new Tree.Mapping(
        mapping.place(),
        mapping.entries().stream()
            .map(
                e ->
                    e.key().equals(step)
                        ? new Tree.Entry(e.place(), step, changed(e.value(), rest, change))
                        : e)
            .toList());
  }
}
