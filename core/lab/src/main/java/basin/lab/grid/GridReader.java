package basin.lab.grid;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Reads the {@code grid} of an experiment. */
public final class GridReader {
  private final Catalog catalog;
  private final List<Setting> root;
  private final List<String> fixed;
  private final Faults faults;

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
  }

  /** The space of a grid; axes that are faulty are left out. */
  public Grid read(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping) || mapping.entries().isEmpty()) {
      faults.add(
          tree.place(),
          "grid has no axes; write a path with alternatives, such as"
              + " optimizer.adam.rate: [0.001, 0.01], or leave grid out");
      return Grid.NONE;
    }
    Map<Tree.Entry, Options> options =
        new OptionsReader(catalog, root, fixed, faults).read(WrittenAxis.in(mapping));
    Sketch.Product sketch = new SketchReader(catalog, options, faults).product(mapping);
    new Overlaps(faults).refuse(sketch);
    Unfolding whole = new Unfolding(false);
    BigInteger all = whole.of(sketch).size();
    refuseIdle(sketch, whole);
    Space space = new Unfolding(true).of(sketch);
    if (space.size().signum() == 0 && all.signum() > 0) {
      faults.add(tree.place(), "exclude leaves nothing of the grid; take some of it back");
    }
    return new Grid(sketch.axes(), space, SpaceWords.of(sketch, all.subtract(space.size())));
  }

  /** A condition that no combination fulfils is a slip of the pen. */
  private void refuseIdle(Sketch sketch, Unfolding unfolding) {
    if (sketch instanceof Sketch.Union union) {
      union.branches().forEach(branch -> refuseIdle(branch, unfolding));
    }
    if (!(sketch instanceof Sketch.Product product)) {
      return;
    }
    product.factors().forEach(factor -> refuseIdle(factor, unfolding));
    for (Sketch.Addition addition : product.additions()) {
      refuseIdle(addition.when(), unfolding, "adds nothing");
      refuseIdle(addition.then(), unfolding);
    }
    product
        .exclusions()
        .forEach(condition -> refuseIdle(condition, unfolding, "leaves nothing out"));
  }

  private void refuseIdle(Condition condition, Unfolding unfolding, String effect) {
    if (!unfolding.met(condition)) {
      faults.add(
          condition.place(),
          "no combination is at "
              + condition.words()
              + ", so this "
              + effect
              + "; mend or remove it");
    }
  }
}
