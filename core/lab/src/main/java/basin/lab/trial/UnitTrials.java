package basin.lab.trial;

import basin.lab.binding.Binder;
import basin.lab.binding.Canonical;
import basin.lab.binding.PathAssignment;
import basin.lab.binding.TreePath;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.identity.AxisRole;
import basin.lab.identity.Retuning;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Json;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Earlier;
import basin.spi.analysis.Unit;
import basin.spi.data.Dataset;
import basin.spi.report.Results;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import basin.spi.run.Track;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes trials of the units that analyses ask for. A training has the id of the trial of the grid
 * that it equals; the id of a computation hashes the analysis, what it reads and the vectors.
 */
public final class UnitTrials {
  private static final Place HERE = Place.of("unit of an analysis");

  private final Catalog catalog;
  private final TrialNames names;
  private final List<AxisRole> axes;
  private final Retuning retuning;

  /**
   * For the units of an experiment.
   *
   * @param axes of its grid
   */
  public UnitTrials(Catalog catalog, TrialNames names, List<AxisRole> axes) {
    this.catalog = catalog;
    this.names = names;
    this.axes = axes;
    this.retuning = new Retuning(axes);
  }

  /**
   * The trial that answers a unit.
   *
   * @param results of the trials that it reads
   * @param answers to the units that it reads
   * @throws IllegalArgumentException if it asks for what there is not
   */
  public Trial of(AnalysisEntry analysis, Unit unit, Results results, Answers answers) {
    if (unit instanceof Unit.Training training) {
      return training(training, results);
    }
    return unit instanceof Unit.Variation variation
        ? variation(variation, results)
        : computation(analysis, (Unit.Computation) unit, results, answers);
  }

  /** The paths are those of the command line, and are taken alike. */
  private Trial variation(Unit.Variation unit, Results results) {
    TrialRecord again = find(unit.trial(), results);
    Tree.Mapping tree = (Tree.Mapping) JsonTree.of(again.tree());
    PathAssignment assignment = new PathAssignment(catalog, Setting.of(TrialForm.class));
    Faults faults = new Faults();
    for (Map.Entry<String, String> setting : unit.settings().entrySet()) {
      Tree value = TreeReader.snippet(HERE.source(), setting.getValue());
      tree = assignment.set(tree, TreePath.of(setting.getKey()), value, HERE, faults).orElse(tree);
    }
    faults.throwIfAny(HERE.source());
    Map<String, String> labels = new LinkedHashMap<>(again.axes());
    labels.putAll(unit.settings());
    return named(TrialForm.class, tree, again.seed(), labels);
  }

  private Trial training(Unit.Training unit, Results results) {
    TrialRecord again = find(unit.trial(), results);
    Tree.Mapping tree = retuning.of((Tree.Mapping) JsonTree.of(again.tree()), unit.values());
    return named(TrialForm.class, tree, again.seed(), labels(again, unit));
  }

  /** What tells it apart, without the axes whose values are others now. */
  private Map<String, String> labels(TrialRecord again, Unit.Training unit) {
    Set<String> tuned =
        axes.stream()
            .filter(axis -> axis.role() == Role.TUNED)
            .map(AxisRole::name)
            .collect(Collectors.toSet());
    Map<String, String> labels = new LinkedHashMap<>(again.axes());
    labels.keySet().removeAll(tuned);
    labels.putAll(again.configuration().tuned());
    unit.values().forEach((name, value) -> labels.put(name, Numeral.of(value)));
    return labels;
  }

  private Trial computation(
      AnalysisEntry analysis, Unit.Computation unit, Results results, Answers answers) {
    List<Tree> reads = new ArrayList<>();
    long seed = 0;
    for (String id : unit.reads()) {
      TrialRecord trial = find(id, results);
      seed = reads.isEmpty() ? trial.seed() : seed;
      reads.add(read(trial, unit, results));
    }
    Tree.Mapping tree =
        mapping(
            Map.entry("analysis", JsonTree.of(analysis.text())),
            Map.entry("unit", text(unit.name())),
            Map.entry("reads", new Tree.Sequence(HERE, reads)),
            Map.entry("earlier", new Tree.Sequence(HERE, earlier(unit, answers))));
    return named(ComputationForm.class, tree, seed, Map.of("analysis", unit.name()));
  }

  private static Tree read(TrialRecord trial, Unit.Computation unit, Results results) {
    List<Tree.Entry> vectors = new ArrayList<>();
    for (String name : unit.vectors()) {
      vectors.add(new Tree.Entry(HERE, name, text(VectorText.of(last(trial, name, results)))));
    }
    return mapping(
        Map.entry("trial", text(trial.id())),
        Map.entry("seed", new Tree.Scalar(HERE, Long.toString(trial.seed()), false)),
        Map.entry("form", JsonTree.of(trial.tree())),
        Map.entry("vectors", new Tree.Mapping(HERE, vectors)));
  }

  private static List<Tree> earlier(Unit.Computation unit, Answers answers) {
    List<Tree> units = new ArrayList<>();
    for (Earlier earlier : unit.earlier()) {
      List<Tree.Entry> tracks = new ArrayList<>();
      for (String name : earlier.tracks()) {
        tracks.add(new Tree.Entry(HERE, name, track(earlier.unit(), name, answers)));
      }
      units.add(
          mapping(
              Map.entry("unit", text(earlier.unit())),
              Map.entry("tracks", new Tree.Mapping(HERE, tracks))));
    }
    return units;
  }

  /** A series has a key alone to be found by, whatever its unit is. */
  private static Tree track(String unit, String name, Answers answers) {
    Track track =
        answers
            .track(new Unit.Computation(unit, List.of(), List.of()), name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "unit %s has recorded no vectors %s".formatted(unit, name)));
    List<Tree> rows = new ArrayList<>();
    for (double[] row : track.values()) {
      rows.add(text(VectorText.of(row)));
    }
    return new Tree.Sequence(HERE, rows);
  }

  private static double[] last(TrialRecord trial, String name, Results results) {
    return results
        .track(trial, name)
        .map(Track::values)
        .filter(values -> values.length > 0)
        .map(values -> values[values.length - 1])
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "trial %d has no series of vectors %s; add the probe that records it"
                        .formatted(trial.number(), name)));
  }

  private static TrialRecord find(String id, Results results) {
    return results.trials().stream()
        .filter(trial -> trial.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no trial " + id));
  }

  private <T extends Record> Trial named(
      Class<T> form, Tree.Mapping tree, long seed, Map<String, String> labels) {
    Faults faults = new Faults();
    Binder binder = new Binder(catalog, faults);
    var bound = binder.bind(form, tree, "");
    faults.throwIfAny(HERE.source());
    String text = Json.of(new Canonical(catalog).tree(bound.orElseThrow()));
    Set<Dataset> data = binder.places().components(Dataset.class);
    return new Trial(
        names.name(text, seed, binder.used(), data),
        seed,
        text,
        labels,
        names.inputs(binder.used(), data));
  }

  @SafeVarargs
  private static Tree.Mapping mapping(Map.Entry<String, Tree>... entries) {
    List<Tree.Entry> all = new ArrayList<>();
    for (Map.Entry<String, Tree> entry : entries) {
      all.add(new Tree.Entry(HERE, entry.getKey(), entry.getValue()));
    }
    return new Tree.Mapping(HERE, all);
  }

  private static Tree text(String text) {
    return new Tree.Scalar(HERE, text, true);
  }
}
