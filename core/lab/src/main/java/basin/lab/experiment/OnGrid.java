package basin.lab.experiment;

import basin.lab.binding.PathAssignment;
import basin.lab.binding.TreePath;
import basin.lab.grid.AxisForm;
import basin.lab.grid.WrittenAxis;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a change from the command line does to the grid of an experiment. A path that leads into the
 * alternatives of an axis changes each of them that has such a path.
 *
 * @param assignment puts values into trees
 * @param experiment whose grid it is
 * @param faults takes what is wrong
 */
record OnGrid(PathAssignment assignment, Tree.Mapping experiment, Faults faults) {
  private record Axis(Tree.Entry entry, TreePath path, AxisForm form) {}

  /** The path of the axis that is called so; else the path itself. */
  TreePath path(TreePath asked) {
    return everywhere().stream()
        .filter(axis -> axis.form.name().equals(asked.toString()))
        .map(Axis::path)
        .findFirst()
        .orElse(asked);
  }

  /** Whether an axis is further up the path, so that what the path leads to is the grid's. */
  boolean covers(TreePath path) {
    return above(path).isPresent();
  }

  /** What the axis is called that puts its alternatives in the place of a value in the base. */
  Optional<String> over(TreePath path) {
    return same(path)
        .or(() -> above(path))
        .or(() -> everywhere().stream().filter(axis -> path.leadsThrough(axis.path)).findFirst())
        .map(axis -> axis.form.name());
  }

  /** Whether the file sets something at a path, outside of the grid. */
  boolean sets(TreePath path) {
    Tree tree = experiment;
    for (String step : assignment.full(experiment, path).steps()) {
      Optional<Tree.Entry> inner =
          tree instanceof Tree.Mapping mapping ? mapping.find(step) : Optional.empty();
      if (inner.isEmpty()) {
        return false;
      }
      tree = inner.get().value();
    }
    return true;
  }

  /** Whether an axis goes to a path, which has the names of components that an axis may pass by. */
  boolean varies(TreePath path) {
    return axes().stream().anyMatch(axis -> passes(axis.path.steps(), path.steps()));
  }

  private static boolean passes(List<String> axis, List<String> full) {
    int found = 0;
    for (String step : full) {
      found += found < axis.size() && axis.get(found).equals(step) ? 1 : 0;
    }
    return found == axis.size() && axis.get(found - 1).equals(full.get(full.size() - 1));
  }

  /** With a value in the alternatives of an axis further up. */
  Tree.Mapping set(TreePath path, Tree value, Place place) {
    Axis axis = above(path).orElseThrow();
    boolean list = value instanceof Tree.Sequence && !axis.form.named();
    Tree alone = list ? new Tree.Sequence(value.place(), List.of(value)) : value;
    return spread(axis, path, alone, place);
  }

  /** With a list of alternatives, as an axis of its own or within those of an axis further up. */
  Tree.Mapping vary(TreePath path, Tree list, Place place) {
    Optional<Axis> above = above(path).filter(axis -> !axis.form.named() && !indexed(axis, path));
    if (above.isPresent()) {
      return spread(above.get(), path, list, place);
    }
    Optional<Axis> same = same(path);
    return same.isPresent()
        ? with(place, same.get().entry.key(), AxisForm.with(same.get().entry.value(), list))
        : with(place, assignment.full(experiment, path).toString(), list);
  }

  /** What a list holds is taken as it is, also under the grid. */
  private static boolean indexed(Axis axis, TreePath path) {
    return path.steps().subList(axis.path.steps().size(), path.steps().size()).stream()
        .anyMatch(step -> step.startsWith("["));
  }

  private Tree.Mapping spread(Axis axis, TreePath path, Tree value, Place place) {
    Tree alternatives = axis.form.alternatives();
    Tree.Sequence named = new Tree.Sequence(alternatives.place(), axis.form.trees());
    return assignment
        .spread(axis.path, axis.form.named() ? named : alternatives, path, value, place, faults)
        .map(changed -> axis.form.named() ? axis.form.renamed((Tree.Sequence) changed) : changed)
        .map(changed -> AxisForm.with(axis.entry.value(), changed))
        .map(changed -> with(axis.entry.place(), axis.entry.key(), changed))
        .orElse(experiment);
  }

  private Tree.Mapping with(Place place, String key, Tree axis) {
    Tree.Mapping changed = grid().with(new Tree.Entry(place, key, axis));
    Place old = experiment.find(TopKeys.GRID).map(Tree.Entry::place).orElse(place);
    return experiment.with(new Tree.Entry(old, TopKeys.GRID, changed));
  }

  private Tree.Mapping grid() {
    return experiment
        .find(TopKeys.GRID)
        .map(Tree.Entry::value)
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .orElseGet(() -> new Tree.Mapping(experiment.place(), List.of()));
  }

  private Optional<Axis> above(TreePath path) {
    return axes().stream()
        .filter(axis -> path.leadsThrough(axis.path) && !path.equals(axis.path))
        .max(Comparator.comparing(axis -> axis.path.steps().size()));
  }

  private Optional<Axis> same(TreePath path) {
    TreePath full = assignment.full(experiment, path);
    return axes().stream()
        .filter(axis -> assignment.full(experiment, axis.path).equals(full))
        .findFirst();
  }

  /** Those whose paths can be read; the others are faults, found where the grid is read. */
  private List<Axis> axes() {
    return axes(grid().entries());
  }

  /** The same with those that every combination has by other ways than a path at the top. */
  private List<Axis> everywhere() {
    return axes(
        WrittenAxis.in(grid()).stream()
            .filter(WrittenAxis::everywhere)
            .map(WrittenAxis::entry)
            .toList());
  }

  private static List<Axis> axes(List<Tree.Entry> entries) {
    List<Axis> axes = new ArrayList<>();
    for (Tree.Entry entry : entries) {
      try {
        TreePath path = TreePath.of(entry.key());
        axes.add(new Axis(entry, path, AxisForm.of(path.toString(), entry.value())));
      } catch (IllegalArgumentException malformed) {
        continue;
      }
    }
    return axes;
  }
}
