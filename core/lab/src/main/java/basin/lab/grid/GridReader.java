package basin.lab.grid;

import basin.lab.binding.PathShape;
import basin.lab.binding.TreePath;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code grid} of an experiment. */
public final class GridReader {
  private final Catalog catalog;
  private final List<Setting> root;
  private final List<String> fixed;
  private final Faults faults;
  private final Alternatives alternatives;

  /**
   * Reads grids.
   *
   * @param root what a trial sets at the top
   * @param fixed keys at the top that are the same for all trials
   * @param faults takes what is wrong
   */
  public GridReader(Catalog catalog, List<Setting> root, List<String> fixed, Faults faults) {
    this.catalog = catalog;
    this.root = root;
    this.fixed = fixed;
    this.faults = faults;
    this.alternatives = new Alternatives(catalog, faults);
  }

  /** The axes of a grid; those that are faulty are left out. */
  public Grid read(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping) || mapping.entries().isEmpty()) {
      faults.add(
          tree.place(),
          "grid has no axes; write a path with alternatives, such as"
              + " optimizer.adam.rate: [0.001, 0.01], or leave grid out");
      return new Grid(List.of());
    }
    List<Axis> axes = new ArrayList<>();
    for (Tree.Entry entry : mapping.entries()) {
      axis(entry, axes);
    }
    refuseOverwritten(axes);
    return new Grid(axes);
  }

  private void axis(Tree.Entry entry, List<Axis> axes) {
    try {
      TreePath path = TreePath.of(entry.key());
      if (path.head().equals("seeds")) {
        faults.add(entry.place(), "seeds vary by themselves; write seeds: [0, 1, 2] at the top");
        return;
      }
      if (fixed.contains(path.head())) {
        faults.add(entry.place(), path.head() + " is the same for all trials; take it out");
        return;
      }
      AxisForm form = AxisForm.of(path.toString(), entry.value());
      List<Alternative> all = alternatives.of(form, PathShape.of(catalog, root, path));
      refuseSameName(form, entry.place(), axes);
      if (!all.isEmpty()) {
        axes.add(new Axis(form.name(), path, entry.place(), all));
      }
    } catch (IllegalArgumentException malformed) {
      faults.add(entry.place(), malformed.getMessage());
    }
  }

  private void refuseSameName(AxisForm form, Place place, List<Axis> axes) {
    if (new Grid(axes).paths().contains(form.name())) {
      faults.add(place, "an axis is called " + Quote.of(form.name()) + " already; rename one");
    }
  }

  private void refuseOverwritten(List<Axis> axes) {
    for (int i = 0; i < axes.size(); i++) {
      for (Axis later : axes.subList(i + 1, axes.size())) {
        if (axes.get(i).path().leadsThrough(later.path())) {
          faults.add(
              axes.get(i).place(),
              axes.get(i).path()
                  + " is overwritten by "
                  + later.path()
                  + " further down; put the list into its alternatives");
        }
      }
    }
  }
}
