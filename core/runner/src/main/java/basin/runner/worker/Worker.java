package basin.runner.worker;

import basin.engine.data.DataRoom;
import basin.engine.training.Trainer;
import basin.lab.catalog.Catalog;
import basin.lab.execution.EngineRunner;
import basin.lab.execution.Saving;
import basin.lab.execution.SupervisedRunner;
import basin.lab.execution.TimeLimit;
import basin.lab.execution.UnderWay;
import basin.lab.experiment.SaveInterval;
import basin.lab.experiment.TrialBinder;
import basin.lab.sweep.CheckpointFolder;
import basin.lab.trial.InputCheck;
import basin.lab.trial.TrialNames;
import basin.runner.NameTaken;
import basin.runner.Version;
import basin.runner.plugin.ClassPathPlugins;
import basin.runner.plugin.FoundPlugins;
import basin.runner.plugin.Offer;
import basin.runner.plugin.PluginPlace;
import basin.runner.plugin.PluginSource;
import basin.runner.plugin.Refusal;
import basin.spi.data.Dataset;
import basin.spi.data.Shelf;
import basin.spi.run.Executor;
import basin.spi.run.TrialRunner;
import basin.spi.run.Workplace;
import basin.spi.run.Workplace.ForeignPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Opens runners of trials from workplaces: once per process, for any number of trials and threads.
 * The process needs Basin's class path and nothing else.
 */
public final class Worker implements Workplace.Opener {
  /** For {@link java.util.ServiceLoader}. */
  public Worker() {}

  /**
   * As {@link Workplace#open} promises.
   *
   * @throws WrongWorkplace if it is another version's, or a plugin is missing, another or broken
   * @throws NameTaken if two plugins claim one name
   */
  @Override
  public TrialRunner open(Workplace workplace) {
    UnderWay underWay = new UnderWay();
    TrialRunner runner = open(workplace, underWay);
    return workplace.limit() > 0
        ? SupervisedRunner.limiting(runner, underWay, TimeLimit.of(workplace.limit()))
        : runner;
  }

  /** The same, which shows what runs, and leaves it to whoever looks to limit its time. */
  public TrialRunner open(Workplace workplace, UnderWay underWay) {
    Catalog catalog = catalog(workplace);
    DataRoom data = new DataRoom(new WorkplaceShelf(workplace));
    TrialNames names = new TrialNames(Version.basin(), data::digest);
    TrialBinder binder = new TrialBinder(catalog, new InputCheck(names, catalog));
    return new EngineRunner(
        binder, new Trainer(data), underWay, workplace, saving(workplace.checkpoints()));
  }

  /** Elsewhere the folder may be out of reach. */
  private static Saving saving(Workplace.Checkpoints checkpoints) {
    Path folder = Path.of(checkpoints.folder());
    return checkpoints.folder().isEmpty() || !Files.isDirectory(folder)
        ? Saving.NONE
        : new Saving(new CheckpointFolder(folder), new SaveInterval(checkpoints.every()));
  }

  /**
   * What opens this process's like elsewhere.
   *
   * @param found the plugins it has loaded
   * @param shelf where an experiment's data are found
   * @param data that its trials read
   */
  public static Workplace here(FoundPlugins found, Shelf shelf, Collection<Dataset> data) {
    List<ForeignPlugin> foreign =
        found.offers().stream()
            .filter(Offer::isForeign)
            .filter(offer -> !isForExecutorsAlone(offer))
            .map(offer -> new ForeignPlugin(absolute(offer.place()), offer.origin().digest()))
            .distinct()
            .toList();
    return new Workplace(
        Version.basin(),
        foreign,
        shelf.folders().stream().map(Worker::absolute).toList(),
        absolute(shelf.experiment()),
        data.stream()
            .flatMap(each -> each.files(shelf).stream())
            .map(Worker::absolute)
            .distinct()
            .sorted()
            .toList(),
        Workplace.Checkpoints.NONE,
        0);
  }

  /** What takes trials to workers is of no use to them there. */
  private static boolean isForExecutorsAlone(Offer offer) {
    return offer.components().stream().allMatch(each -> each.point() == Executor.class);
  }

  private static Catalog catalog(Workplace workplace) {
    requireSound(workplace);
    List<PluginSource> sources = new ArrayList<>();
    sources.add(new ClassPathPlugins(Version.basin()));
    workplace.plugins().forEach(plugin -> sources.add(new PluginPlace(Path.of(plugin.place()))));
    FoundPlugins found = FoundPlugins.of(sources);
    if (!found.refusals().isEmpty()) {
      throw new WrongWorkplace(found.refusals().stream().map(Refusal::toString).toList());
    }
    NameTaken.among(found.offers())
        .ifPresent(
            taken -> {
              throw taken;
            });
    return Catalog.of(
        found.offers().stream().flatMap(offer -> offer.components().stream()).toList());
  }

  /** Before any code of a plugin runs. */
  private static void requireSound(Workplace workplace) {
    List<String> faults = new ArrayList<>();
    if (!workplace.basin().equals(Version.basin())) {
      faults.add(
          "this worker is Basin %s, and the trials are planned by Basin %s; start one of that version"
              .formatted(Version.basin(), workplace.basin()));
    }
    workplace.plugins().forEach(plugin -> fault(plugin).ifPresent(faults::add));
    if (!faults.isEmpty()) {
      throw new WrongWorkplace(faults);
    }
  }

  private static Optional<String> fault(ForeignPlugin plugin) {
    PluginPlace place = new PluginPlace(Path.of(plugin.place()));
    try {
      String here = place.digest();
      return here.equals(plugin.digest())
          ? Optional.empty()
          : Optional.of(
              "the plugin %s has SHA-256 %s, and the trials are planned with %s; put that one here"
                  .formatted(plugin.place(), here, plugin.digest()));
    } catch (NoSuchFileException e) {
      return Optional.of("the plugin " + plugin.place() + " is missing; put it here");
    } catch (IOException e) {
      return Optional.of("the plugin " + plugin.place() + " cannot be read: " + e);
    }
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
