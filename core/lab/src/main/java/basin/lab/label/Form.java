package basin.lab.label;

import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.Optional;

/** What a tree looks like; only those that look alike are compared part by part. */
enum Form {
  /** No value. */
  NOTHING,
  /** A number or truth value, which says little without the setting's name. */
  VALUE,
  /** A word, or a word with settings. */
  COMPONENT,
  /** Settings by name. */
  SETTINGS,
  /** A list. */
  LIST;

  static Form of(Tree tree) {
    if (tree.isNothing()) {
      return NOTHING;
    }
    if (tree instanceof Tree.Scalar scalar) {
      return isValue(scalar) ? VALUE : COMPONENT;
    }
    return tree instanceof Tree.Sequence ? LIST : settings(tree).isPresent() ? COMPONENT : SETTINGS;
  }

  /** The settings of a component; empty if the tree is none that has settings. */
  static Optional<Tree.Mapping> settings(Tree tree) {
    return tree instanceof Tree.Mapping mapping
            && mapping.entries().size() == 1
            && mapping.entries().get(0).value() instanceof Tree.Mapping settings
        ? Optional.of(settings)
        : Optional.empty();
  }

  /** The name of a component, or the word. */
  static String kind(Tree component) {
    return component instanceof Tree.Scalar scalar
        ? scalar.text()
        : ((Tree.Mapping) component).entries().get(0).key();
  }

  static boolean isNumber(Tree tree) {
    return tree instanceof Tree.Scalar scalar
        && !scalar.quoted()
        && Numeral.isNumber(scalar.text());
  }

  private static boolean isValue(Tree.Scalar scalar) {
    return isNumber(scalar) || !scalar.quoted() && List.of("true", "false").contains(scalar.text());
  }
}
