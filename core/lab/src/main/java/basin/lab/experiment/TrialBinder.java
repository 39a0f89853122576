package basin.lab.experiment;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.spi.run.Trial;
import java.util.Optional;

/** Turns trials, which are pure data, into objects; on the driver and on every worker. */
public final class TrialBinder {
  private final Catalog catalog;

  /** Binds with the components of a catalog. */
  public TrialBinder(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The objects that a trial's tree describes.
   *
   * @throws basin.lab.yaml.FaultyFile if the catalog lacks a component or takes other settings
   */
  public Recipe bind(Trial trial) {
    String source = "trial " + trial.id();
    Faults faults = new Faults();
    Tree tree = TreeReader.read(source, trial.tree(), faults);
    Optional<TrialForm> form = new Binder(catalog, faults).bind(TrialForm.class, tree, "");
    faults.throwIfAny(source);
    return form.orElseThrow().recipe();
  }
}
