package basin.lab.experiment;

import basin.engine.training.Assignment;
import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.trial.Computation;
import basin.lab.trial.ComputationForm;
import basin.lab.trial.InputCheck;
import basin.lab.trial.TrialForm;
import basin.lab.yaml.Faults;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.spi.data.Dataset;
import basin.spi.run.Trial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns trials, which are pure data, into objects; on the driver and on every worker. Safe for any
 * number of threads.
 *
 * <p>Trials that differ in their seed alone share the objects, which are immutable specifications.
 */
public final class TrialBinder {
  /** Trees kept: enough for all trials under way and their neighbours in the plan. */
  private static final int KEPT = 256;

  private final Catalog catalog;
  private final Optional<Experiment> planned;
  private final Optional<InputCheck> check;
  private final Map<String, Bound> bound = Collections.synchronizedMap(new Latest());

  /** Binds with the components of a catalog. */
  public TrialBinder(Catalog catalog) {
    this(catalog, Optional.empty(), Optional.empty());
  }

  /** Binds in the process that plans an experiment, with the objects that it was planned with. */
  public TrialBinder(Catalog catalog, Experiment planned) {
    this(catalog, Optional.of(planned), Optional.empty());
  }

  /** Binds on a worker, which may have other components and data than the trials name. */
  public TrialBinder(Catalog catalog, InputCheck check) {
    this(catalog, Optional.empty(), Optional.of(check));
  }

  private TrialBinder(Catalog catalog, Optional<Experiment> planned, Optional<InputCheck> check) {
    this.catalog = catalog;
    this.planned = planned;
    this.check = check;
  }

  /**
   * The objects that a trial's tree describes, under its seed.
   *
   * @throws basin.lab.yaml.FaultyFile if the catalog lacks a component or takes other settings
   * @throws WrongInput if what is checked is not what the trial names
   */
  public Assignment bind(Trial trial) {
    check.ifPresent(against -> against.plugins(trial));
    Bound bound = bound(trial);
    check.ifPresent(against -> against.data(trial, bound.data));
    return bound.form.assignment(trial.seed());
  }

  /**
   * What a trial comes to that is computed; empty if it is one that is trained.
   *
   * @throws basin.lab.yaml.FaultyFile if the catalog lacks a component or takes other settings
   * @throws WrongInput if what is checked is not what the trial names
   */
  public Optional<Computation> computation(Trial trial) {
    if (!Computation.is(trial.tree())) {
      return Optional.empty();
    }
    check.ifPresent(against -> against.plugins(trial));
    Faults faults = new Faults();
    Binder binder = new Binder(catalog, faults);
    Optional<ComputationForm> form =
        binder.bind(ComputationForm.class, JsonTree.of(trial.tree()), "");
    faults.throwIfAny("trial " + trial.id());
    check.ifPresent(against -> against.data(trial, binder.places().components(Dataset.class)));
    return form.map(bound -> bound.computation(trial.seed()));
  }

  private Bound bound(Trial trial) {
    return planned
        .flatMap(experiment -> experiment.find(trial))
        .map(kept -> new Bound(kept.form(), kept.data()))
        .orElseGet(() -> latest(trial));
  }

  private Bound latest(Trial trial) {
    Bound known = bound.get(trial.tree());
    if (known != null) {
      return known;
    }
    Bound read = read(trial);
    bound.put(trial.tree(), read);
    return read;
  }

  private Bound read(Trial trial) {
    String source = "trial " + trial.id();
    Faults faults = new Faults();
    Tree tree = TreeReader.read(source, trial.tree(), faults);
    Binder binder = new Binder(catalog, faults);
    Optional<TrialForm> form = binder.bind(TrialForm.class, tree, "");
    faults.throwIfAny(source);
    return new Bound(form.orElseThrow(), binder.places().components(Dataset.class));
  }

  private record Bound(TrialForm form, Set<Dataset> data) {}

  /** Forgets what was not asked for longest. */
  private static final class Latest extends LinkedHashMap<String, Bound> {
    private static final long serialVersionUID = 1;

    Latest() {
      super(KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bound> eldest) {
      return size() > KEPT;
    }
  }
}
