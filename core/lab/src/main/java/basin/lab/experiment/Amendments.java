package basin.lab.experiment;

import basin.lab.binding.PathAssignment;
import basin.lab.binding.TreePath;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Fault;
import basin.lab.yaml.Faults;
import basin.lab.yaml.FaultyFile;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import java.util.ArrayList;
import java.util.List;

/** Applies what the command line changes in an experiment. */
final class Amendments {
  private final PathAssignment assignment;
  private final Faults faults;
  private final List<Set> sets = new ArrayList<>();

  private record Set(TreePath path, Place place) {}

  Amendments(Catalog catalog, Faults faults) {
    this.assignment = new PathAssignment(catalog, TopKeys.SETTINGS);
    this.faults = faults;
  }

  /** The experiment with all of them, in order; those that are faulty are left out. */
  Tree.Mapping apply(Tree.Mapping experiment, List<Amendment> amendments) {
    Tree.Mapping changed = experiment;
    for (Amendment amendment : amendments) {
      try {
        changed = apply(changed, amendment);
      } catch (FaultyFile wrong) {
        wrong.faults().forEach(this::add);
      } catch (IllegalArgumentException malformed) {
        faults.add(place(amendment), malformed.getMessage());
      }
    }
    refuseIneffective(changed);
    return changed;
  }

  private Tree.Mapping apply(Tree.Mapping experiment, Amendment amendment) {
    Place place = place(amendment);
    OnGrid grid = new OnGrid(assignment, experiment, faults);
    TreePath path = grid.path(TreePath.of(amendment.path()));
    if (amendment.kind() == Amendment.Kind.GRID) {
      Tree list = TreeReader.snippet(place.source(), "[" + amendment.value() + "]");
      return grid.vary(path, list, place);
    }
    Tree value = TreeReader.snippet(place.source(), amendment.value());
    if (path.head().equals(TopKeys.GRID)) {
      throw new IllegalArgumentException("the grid is changed by --grid path=a,b");
    }
    if (path.steps().equals(List.of(TopKeys.SEEDS))) {
      return experiment.with(new Tree.Entry(place, TopKeys.SEEDS, value));
    }
    if (grid.covers(path)) {
      return grid.set(path, value, place);
    }
    sets.add(new Set(path, place));
    return assignment.set(experiment, path, value, place, faults).orElse(experiment);
  }

  /** A value that the grid puts another in the place of would be a silent surprise. */
  private void refuseIneffective(Tree.Mapping experiment) {
    OnGrid grid = new OnGrid(assignment, experiment, faults);
    for (Set set : sets) {
      grid.over(set.path)
          .ifPresent(
              axis ->
                  faults.add(
                      set.place,
                      "it would change nothing, for the grid sets "
                          + axis
                          + "; use --grid "
                          + axis
                          + "=…"));
    }
  }

  private static Place place(Amendment amendment) {
    return Place.of(amendment.toString());
  }

  private void add(Fault fault) {
    faults.add(fault.place(), fault.text());
  }
}
