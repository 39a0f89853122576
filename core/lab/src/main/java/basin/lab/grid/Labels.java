package basin.lab.grid;

import basin.lab.binding.PathShape;
import basin.lab.catalog.Shape;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Short names for the alternatives of one axis: a component's name, a number, a text. Where two
 * would be called the same, their settings are added.
 */
final class Labels {
  private static final String NOTHING = "none";

  private Labels() {}

  /** A label for each alternative as written. */
  static List<String> of(List<Tree> alternatives, Optional<Shape> shape) {
    List<String> brief = alternatives.stream().map(tree -> brief(tree, shape)).toList();
    Map<String, Integer> uses = new HashMap<>();
    brief.forEach(label -> uses.merge(label, 1, Integer::sum));
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < brief.size(); i++) {
      boolean shared = uses.get(brief.get(i)) > 1;
      labels.add(shared ? full(alternatives.get(i)) : brief.get(i));
    }
    return labels;
  }

  private static String brief(Tree tree, Optional<Shape> shape) {
    if (tree instanceof Tree.Scalar scalar) {
      return text(scalar, shape);
    }
    if (tree instanceof Tree.Sequence list) {
      Optional<Shape> element =
          shape.filter(Shape.Many.class::isInstance).map(many -> ((Shape.Many) many).element());
      return joined(list.items().stream().map(item -> brief(item, element)).toList());
    }
    List<Tree.Entry> entries = ((Tree.Mapping) tree).entries();
    boolean component = entries.size() == 1 && shape.flatMap(PathShape::point).isPresent();
    return component ? entries.get(0).key() : full(tree);
  }

  private static String text(Tree.Scalar scalar, Optional<Shape> shape) {
    if (scalar.isNothing()) {
      return NOTHING;
    }
    Optional<String> number = Numeral.plain(scalar.text());
    boolean text = shape.filter(Shape.Text.class::isInstance).isPresent();
    return number.isPresent() && !text
        ? Numeral.of(Double.parseDouble(number.get()))
        : scalar.text();
  }

  private static String full(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      Tree.Mapping fixed = fixed(mapping);
      boolean bare =
          fixed.entries().size() == 1
              && fixed.entries().get(0).value() instanceof Tree.Mapping settings
              && settings.entries().isEmpty();
      return bare ? fixed.entries().get(0).key() : Yaml.inside(fixed);
    }
    if (tree instanceof Tree.Sequence list) {
      return joined(list.items().stream().map(Labels::full).toList());
    }
    return text((Tree.Scalar) tree, Optional.empty());
  }

  /** Without what varies within the alternative. */
  private static Tree.Mapping fixed(Tree.Mapping mapping) {
    List<Tree.Entry> kept = new ArrayList<>();
    for (Tree.Entry entry : mapping.entries()) {
      if (entry.value() instanceof Tree.Mapping inner && !Spacings.matches(inner)) {
        kept.add(new Tree.Entry(entry.place(), entry.key(), fixed(inner)));
      } else if (entry.value() instanceof Tree.Scalar) {
        kept.add(entry);
      }
    }
    return new Tree.Mapping(mapping.place(), kept);
  }

  private static String joined(List<String> labels) {
    return labels.isEmpty() ? NOTHING : String.join(", ", labels);
  }
}
