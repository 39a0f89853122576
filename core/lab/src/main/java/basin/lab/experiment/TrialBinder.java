package basin.lab.experiment;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.spi.run.Trial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns trials, which are pure data, into objects; on the driver and on every worker. Safe for any
 * number of threads.
 *
 * <p>Trials that differ in their seed alone share the objects, which are immutable specifications.
 */
public final class TrialBinder {
  /** Recipes kept: enough for all trials under way and their neighbours in the plan. */
  private static final int KEPT = 256;

  private final Catalog catalog;
  private final Map<String, Recipe> recipes = Collections.synchronizedMap(new Latest());

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
    Recipe known = recipes.get(trial.tree());
    if (known != null) {
      return known;
    }
    Recipe recipe = read(trial);
    recipes.put(trial.tree(), recipe);
    return recipe;
  }

  private Recipe read(Trial trial) {
    String source = "trial " + trial.id();
    Faults faults = new Faults();
    Tree tree = TreeReader.read(source, trial.tree(), faults);
    Optional<TrialForm> form = new Binder(catalog, faults).bind(TrialForm.class, tree, "");
    faults.throwIfAny(source);
    return form.orElseThrow().recipe();
  }

  /** Forgets what was not asked for longest. */
  private static final class Latest extends LinkedHashMap<String, Recipe> {
    private static final long serialVersionUID = 1;

    Latest() {
      super(KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Recipe> eldest) {
      return size() > KEPT;
    }
  }
}
