package basin.lab.experiment;

import basin.lab.binding.PathAssignment;
import basin.lab.binding.PathShape;
import basin.lab.binding.TreePath;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.grid.AxisForm;
import basin.lab.grid.WrittenAxis;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes out the axes that a file implies: an index that is {@link basin.spi.settings.Each} of some
 * numbers, and that the file does not set where it says how many there are. What the trial itself
 * implies becomes an axis of the grid, behind all others; what an alternative implies, a list
 * within it.
 */
final class ImpliedAxes {
  private final Catalog catalog;
  private final Tree.Mapping experiment;
  private final Faults faults;
  private final OnGrid grid;

  /**
   * Those of one experiment.
   *
   * @param faults takes what is implied and cannot be written out
   */
  ImpliedAxes(Catalog catalog, Tree.Mapping experiment, Faults faults) {
    this.catalog = catalog;
    this.experiment = experiment;
    this.faults = faults;
    this.grid =
        new OnGrid(new PathAssignment(catalog, Blueprint.SETTINGS), experiment, new Faults());
  }

  /** The experiment with all of them in its grid. */
  Tree.Mapping writtenOut() {
    List<Tree.Entry> axes = new ArrayList<>();
    Optional<Tree.Entry> written = experiment.find(TopKeys.GRID);
    if (written.isPresent() && !(written.get().value() instanceof Tree.Mapping)) {
      return experiment; // a fault already
    }
    written.ifPresent(
        e ->
            axes.addAll(
                WrittenAxis.changed(
                        (Tree.Mapping) e.value(), axis -> spread(axis, false), a -> spread(a, true))
                    .entries()));
    int own = axes.size();
    new Indices(catalog, index -> implied(index, axes))
        .within(Blueprint.SETTINGS, experiment, List.of());
    if (own == 0 && axes.isEmpty()) {
      return experiment;
    }
    Place key = written.map(Tree.Entry::place).orElse(place(axes));
    Place value = written.map(e -> e.value().place()).orElse(key);
    return experiment.with(new Tree.Entry(key, TopKeys.GRID, new Tree.Mapping(value, axes)));
  }

  private Place place(List<Tree.Entry> axes) {
    return axes.isEmpty() ? experiment.place() : axes.get(0).place();
  }

  /** An index of the trial as written, unless the grid sets it or what it is a part of. */
  private Tree.Mapping implied(Indices.Index index, List<Tree.Entry> axes) {
    TreePath path = new TreePath(index.steps());
    if (grid.over(path).isEmpty() && !grid.varies(path)) {
      index
          .numbers()
          .ifPresent(numbers -> axes.add(new Tree.Entry(index.place(), path.toString(), numbers)));
    }
    return index.owner();
  }

  /**
   * An axis with all that its alternatives imply.
   *
   * @param counted whether it must have as many alternatives as it has
   */
  private Tree.Entry spread(Tree.Entry axis, boolean counted) {
    try {
      TreePath path = TreePath.of(axis.key());
      AxisForm form = AxisForm.of(path.toString(), axis.value());
      refuseBound(path, axis);
      Optional<ValueKind> shape = PathShape.of(catalog, Blueprint.SETTINGS, path);
      return shape.isEmpty()
          ? axis
          : new Tree.Entry(
              axis.place(),
              axis.key(),
              AxisForm.with(axis.value(), spread(form, shape.get(), path, counted)));
    } catch (IllegalArgumentException malformed) {
      return axis; // found where the grid is read
    }
  }

  private Tree spread(AxisForm form, ValueKind shape, TreePath path, boolean counted) {
    Indices indices =
        new Indices(
            catalog,
            index ->
                form.named()
                    ? refuse(
                        index,
                        "with a name",
                        "give the alternatives of " + form.name() + " no names")
                    : counted
                        ? refuse(
                            index,
                            "that is paired or drawn",
                            "take " + form.name() + " out of there")
                        : spread(index));
    if (form.named()) {
      form.trees().forEach(tree -> indices.at(shape, tree, path.steps()));
      return form.alternatives();
    }
    if (!(form.alternatives() instanceof Tree.Sequence list)) {
      return indices.at(shape, form.alternatives(), path.steps());
    }
    return new Tree.Sequence(
        list.place(),
        list.items().stream().map(item -> indices.at(shape, item, path.steps())).toList());
  }

  /** With a list of all, unless an axis of its own goes over them. */
  private Tree.Mapping spread(Indices.Index index) {
    return grid.varies(new TreePath(index.steps())) ? index.owner() : index.spread();
  }

  /** How many there are is itself an axis: then no other can go over all of each. */
  private void refuseBound(TreePath path, Tree.Entry axis) {
    int last = path.steps().size() - 1;
    if (last == 0) {
      return;
    }
    String bound = path.steps().get(last);
    TreePath owner = new TreePath(path.steps().subList(0, last));
    PathShape.of(catalog, Blueprint.SETTINGS, owner)
        .filter(ValueKind.Group.class::isInstance)
        .map(group -> Setting.of(((ValueKind.Group) group).type()))
        .flatMap(settings -> Indices.below(settings, bound))
        .filter(index -> !isSet(owner, index))
        .ifPresent(
            index ->
                faults.add(
                    axis.place(),
                    "each alternative of %s has another number of %ss; write %s: [{%s: 3}, {%s: 5}], or set %s"
                        .formatted(bound, index, owner, bound, bound, index)));
  }

  private boolean isSet(TreePath owner, String index) {
    List<String> steps = new ArrayList<>(owner.steps());
    steps.add(index);
    TreePath path = new TreePath(steps);
    return grid.over(path).isPresent() || grid.sets(path);
  }

  private Tree.Mapping refuse(Indices.Index index, String kind, String repair) {
    if (!grid.varies(new TreePath(index.steps()))) {
      faults.add(
          index.place(),
          "an alternative %s is one trial, so it cannot stand for all its %s; %s, or set %s"
              .formatted(kind, index.bound(), repair, index.name()));
    }
    return index.owner();
  }

  /** The numbers from 0 below another, in a list. */
  static Tree numbers(Place place, int below) {
    return new Tree.Sequence(
        place,
        IntStream.range(0, below)
            .mapToObj(i -> (Tree) new Tree.Scalar(place, Integer.toString(i), false))
            .toList());
  }
}
