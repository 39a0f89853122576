package basin.experiments.faulty;

import basin.engine.data.DataRoom;
import basin.engine.training.Trainer;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.execution.EngineRunner;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.ExperimentFile;
import basin.lab.experiment.TrialBinder;
import basin.lab.rehearsal.Rehearsal;
import basin.lab.sweep.PlannedResults;
import basin.lab.trial.AnalysisEntry;
import basin.lab.trial.TrialNames;
import basin.runner.plugin.ClassPathPlugins;
import basin.runner.plugin.FoundPlugins;
import basin.spi.analysis.Unit;
import basin.spi.diagnosis.Diagnosis;
import basin.spi.diagnosis.Diagnostician;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Runs an experiment and its {@code diagnosis} in this process, as {@code basin run} does but with
 * nothing kept on disk and no report, which take longer than training a small network does.
 *
 * @param catalog all components of the class path
 * @param store where results are looked for and kept
 */
record Surgery(Catalog catalog, Store store) {
  private static final String VERSION = "tests";

  /** With all plugins of the class path. */
  static Surgery of(Store store) {
    List<Component> components =
        FoundPlugins.of(List.of(new ClassPathPlugins(VERSION))).offers().stream()
            .flatMap(offer -> offer.components().stream())
            .toList();
    return new Surgery(Catalog.of(components), store);
  }

  /** What is said of an experiment, a diagnosis for each setting. */
  List<Diagnosis> diagnoses(Path file) {
    DataRoom room = new DataRoom(new FolderShelf(file.getParent()));
    Experiment experiment =
        ExperimentFile.read(file, List.of(), catalog, new Rehearsal(room.shelf()));
    TrialNames names = new TrialNames(VERSION, room::digest);
    TrialRunner runner = new EngineRunner(new TrialBinder(catalog, experiment), new Trainer(room));
    Map<String, TrialResult> results = new HashMap<>();
    Iterator<Trial> trials = experiment.trials(names);
    while (trials.hasNext()) {
      TrialResult result = store.of(trials.next(), runner);
      results.put(result.id(), result);
    }
    Trained trained = new Trained(PlannedResults.of(experiment, names), results);
    AnalysisEntry entry = experiment.analyses().get(0);
    Diagnostician diagnostician = (Diagnostician) entry.analysis();
    List<Unit> open = open(diagnostician, trained);
    while (!open.isEmpty()) {
      for (Unit unit : open) {
        Trial trial = experiment.units(names).of(entry, unit, trained, trained);
        trained.add(unit, store.of(trial, runner));
      }
      open = open(diagnostician, trained);
    }
    return diagnostician.diagnoses(trained, trained);
  }

  private static List<Unit> open(Diagnostician diagnostician, Trained trained) {
    return diagnostician.next(trained, trained).stream()
        .filter(unit -> !trained.has(unit))
        .toList();
  }
}
