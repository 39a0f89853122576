package basin.lab.experiment;

import basin.lab.binding.Graft;
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
  private final Graft graft;
  private final Faults faults;
  private final List<Amendment> sets = new ArrayList<>();

  Amendments(Catalog catalog, Faults faults) {
    this.graft = new Graft(catalog, TopKeys.SETTINGS);
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
    TreePath path = TreePath.of(amendment.path());
    if (amendment.kind() == Amendment.Kind.GRID) {
      return onGrid(experiment, path, amendment, place);
    }
    Tree value = TreeReader.snippet(place.source(), amendment.value());
    if (path.head().equals(TopKeys.GRID)) {
      throw new IllegalArgumentException("the grid is changed by --grid path=a,b");
    }
    sets.add(amendment);
    boolean seeds = path.steps().equals(List.of(TopKeys.SEEDS));
    return seeds
        ? experiment.with(new Tree.Entry(place, TopKeys.SEEDS, value))
        : graft.set(experiment, path, value, place, faults).orElse(experiment);
  }

  private static Tree.Mapping onGrid(
      Tree.Mapping experiment, TreePath path, Amendment amendment, Place place) {
    Tree list = TreeReader.snippet(place.source(), "[" + amendment.value() + "]");
    Tree.Mapping empty = new Tree.Mapping(place, List.of());
    Tree.Mapping grid =
        experiment
            .find(TopKeys.GRID)
            .map(Tree.Entry::value)
            .filter(Tree.Mapping.class::isInstance)
            .map(Tree.Mapping.class::cast)
            .orElse(empty)
            .with(new Tree.Entry(place, path.toString(), list));
    return experiment.with(new Tree.Entry(place, TopKeys.GRID, grid));
  }

  /** A value that the grid puts another in the place of would be a silent surprise. */
  private void refuseIneffective(Tree.Mapping experiment) {
    Tree grid = experiment.find(TopKeys.GRID).map(Tree.Entry::value).orElse(experiment);
    if (grid == experiment || !(grid instanceof Tree.Mapping axes)) {
      return;
    }
    for (Amendment set : sets) {
      for (Tree.Entry axis : axes.entries()) {
        if (leadsThrough(set.path(), axis.key())) {
          faults.add(
              place(set),
              "it would change nothing, for the grid sets "
                  + axis.key()
                  + "; use --grid "
                  + axis.key()
                  + "=…");
        }
      }
    }
  }

  private static boolean leadsThrough(String set, String axis) {
    try {
      return TreePath.of(set).leadsThrough(TreePath.of(axis));
    } catch (IllegalArgumentException malformed) {
      return false; // a fault of the grid, found there
    }
  }

  private static Place place(Amendment amendment) {
    return Place.of(amendment.toString());
  }

  private void add(Fault fault) {
    faults.add(fault.place(), fault.text());
  }
}
