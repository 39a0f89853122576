package basin.lab.identity;

import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts other values in the place of what is tuned, or on an axis, in the tree of a trial. */
public final class Retuning {
  private final AxisNames axes;

  /** Of trials of a grid with these axes. */
  public Retuning(List<AxisRole> axes) {
    this.axes = new AxisNames(axes);
  }

  /**
   * The tree with other values, each wherever its setting stands.
   *
   * @param values name of what is tuned, as in {@link basin.spi.report.Configuration#tuned}, or of
   *     an axis → value
   * @throws IllegalArgumentException if the trial has neither of such a name
   */
  public Tree.Mapping of(Tree.Mapping trial, Map<String, Double> values) {
    Map<String, List<List<String>>> tuned = Division.of(trial, axes).places();
    Tree changed = trial;
    for (Map.Entry<String, Double> setting : values.entrySet()) {
      String name = setting.getKey();
      List<List<String>> places = tuned.getOrDefault(name, onAxis(name, trial));
      if (places.isEmpty()) {
        throw new IllegalArgumentException(
            "a trial has no setting " + name + " that is tuned or on an axis");
      }
      for (List<String> place : places) {
        changed = with(changed, place, setting.getValue());
      }
    }
    return (Tree.Mapping) changed;
  }

  private List<List<String>> onAxis(String name, Tree trial) {
    return axes.axes().stream()
        .filter(axis -> axis.name().equals(name))
        .findFirst()
        .flatMap(axis -> Location.of(axis.steps(), trial))
        .map(List::of)
        .orElseGet(List::of);
  }

  private static Tree with(Tree tree, List<String> steps, double value) {
    if (steps.isEmpty()) {
      return new Tree.Scalar(tree.place(), Numeral.of(value), false);
    }
    List<String> rest = steps.subList(1, steps.size());
    if (tree instanceof Tree.Sequence list) {
      List<Tree> items = new ArrayList<>();
      for (Tree item : list.items()) {
        boolean here = steps.get(0).equals("[" + items.size() + "]");
        items.add(here ? with(item, rest, value) : item);
      }
      return new Tree.Sequence(list.place(), items);
    }
    Tree.Mapping mapping = (Tree.Mapping) tree;
    Tree.Entry entry = mapping.find(steps.get(0)).orElseThrow();
    return mapping.with(
        new Tree.Entry(entry.place(), entry.key(), with(entry.value(), rest, value)));
  }
}
