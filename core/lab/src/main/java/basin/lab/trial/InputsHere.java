package basin.lab.trial;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.JsonTree;
import basin.spi.data.Dataset;
import basin.spi.run.Trial;
import java.util.Map;
import java.util.Set;

/** What a trial would rest on in this process, whatever it rested on where it ran. */
public final class InputsHere {
  private final Catalog catalog;

  /** With the components of a catalog. */
  public InputsHere(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The data sets that it reads.
   *
   * @throws basin.lab.yaml.FaultyFile if the catalog lacks a component or takes other settings
   */
  public Set<Dataset> data(Trial trial) {
    return bound(trial).places().components(Dataset.class);
  }

  /**
   * As {@link Trial#inputs} would say it.
   *
   * @throws basin.lab.yaml.FaultyFile if the catalog lacks a component or takes other settings
   * @throws basin.spi.data.DataException if a data file is missing
   */
  public Map<String, String> of(Trial trial, TrialNames names) {
    Binder binder = bound(trial);
    return names.inputs(binder.used(), binder.places().components(Dataset.class));
  }

  private Binder bound(Trial trial) {
    Faults faults = new Faults();
    Binder binder = new Binder(catalog, faults);
    Class<? extends Record> form =
        Computation.is(trial.tree()) ? ComputationForm.class : TrialForm.class;
    binder.bind(form, JsonTree.of(trial.tree()), "");
    faults.throwIfAny("trial " + trial.id());
    return binder;
  }
}
