package basin.lab.grid;

import basin.lab.yaml.Tree;
import java.util.List;

/**
 * What an alternative stands for, with the lists in it.
 *
 * @param trees one for each combination of the lists
 * @param columns the lists with more than one element, in the order of the file
 */
record Expansion(List<Tree> trees, List<Column> columns) {
  static Expansion of(Tree tree) {
    return new Expansion(List.of(tree), List.of());
  }

  void add(Expansion other) {
    trees.addAll(other.trees);
    addColumns(other.columns);
  }

  void addColumns(List<Column> others) {
    others.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
  }
}
