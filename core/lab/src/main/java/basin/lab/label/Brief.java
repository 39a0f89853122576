package basin.lab.label;

import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import java.util.List;
import java.util.stream.Collectors;

/** A tree in few letters, by itself. */
final class Brief {
  static final String NOTHING = "none";

  private Brief() {}

  static String of(Tree tree) {
    return switch (Form.of(tree)) {
      case NOTHING -> NOTHING;
      case VALUE -> ((Tree.Scalar) tree).text();
      case COMPONENT -> word(Form.kind(tree));
      case SETTINGS -> full(tree);
      case LIST -> list((Tree.Sequence) tree);
    };
  }

  /** A component with all its settings, anything else in brief. */
  static String full(Tree tree) {
    return tree instanceof Tree.Mapping mapping
        ? mapping.entries().isEmpty() ? "{}" : Yaml.inside(mapping)
        : of(tree);
  }

  /** Numbers as a point, anything else one by one. */
  static String list(Tree.Sequence list) {
    List<Tree> items = list.items();
    String joined = items.stream().map(Brief::of).collect(Collectors.joining(", "));
    boolean plain = !items.isEmpty() && items.stream().noneMatch(i -> i instanceof Tree.Sequence);
    return items.isEmpty()
        ? NOTHING
        : plain && items.stream().noneMatch(Form::isNumber) ? joined : "(" + joined + ")";
  }

  /** In quotes if it could be taken for several words, or for something else. */
  static String word(String text) {
    boolean clear =
        !text.isBlank()
            && text.equals(text.strip())
            && !text.equals(NOTHING)
            && text.chars().noneMatch(c -> ",\"'(){}[]×".indexOf(c) >= 0 || c < ' ');
    return clear ? text : "'" + text.replace("'", "''").replace("\n", "\\n") + "'";
  }
}
