package basin.lab.binding;

import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;

/** A user's own YAML on one line, cut if long. */
final class Excerpt {
  private static final int LONGEST = 40;

  private Excerpt() {}

  static String of(Tree tree) {
    String line = tree instanceof Tree.Mapping mapping ? Yaml.inside(mapping) : Yaml.line(tree);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
