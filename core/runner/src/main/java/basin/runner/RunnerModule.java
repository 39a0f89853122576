package basin.runner;

import basin.lab.catalog.Catalog;
import basin.runner.bench.Timekeeper;
import basin.runner.console.Console;
import basin.runner.experiment.Conclusion;
import basin.runner.experiment.Conductor;
import basin.runner.experiment.DryRun;
import basin.runner.experiment.Executors;
import basin.runner.experiment.ExperimentFiles;
import basin.runner.experiment.FairnessCheck;
import basin.runner.experiment.Inventory;
import basin.runner.experiment.Juries;
import basin.runner.experiment.ReportComponents;
import basin.runner.experiment.ReportSoFar;
import basin.runner.experiment.Reporter;
import basin.runner.inspection.Cautions;
import basin.runner.inspection.Inspectors;
import basin.runner.inspection.Tryouts;
import basin.runner.plugin.FoundPlugins;
import basin.runner.process.Departure;
import basin.runner.progress.Onlookers;
import basin.runner.verify.Relay;
import basin.runner.verify.Retrainer;
import basin.runner.verify.Verifier;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;

/** Binds what commands work with, beside the components. */
final class RunnerModule extends AbstractModule {
  private final Console console;
  private final Departure departure;
  private final Settings settings;
  private final FoundPlugins found;

  RunnerModule(Console console, Departure departure, Settings settings, FoundPlugins found) {
    this.console = console;
    this.departure = departure;
    this.settings = settings;
    this.found = found;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireAtInjectOnConstructors();
    binder().disableCircularProxies();
    bind(Console.class).toInstance(console);
    bind(Departure.class).toInstance(departure);
    bind(Settings.class).toInstance(settings);
    bind(FoundPlugins.class).toInstance(found);
    bind(InstantSource.class).toInstance(InstantSource.system());
    bind(Conclusion.class);
    bind(Conductor.class);
    bind(Executors.class);
    bind(DryRun.class);
    bind(ExperimentFiles.class);
    bind(FairnessCheck.class);
    bind(Inventory.class);
    bind(Cautions.class);
    bind(Tryouts.class);
    bind(Onlookers.class).in(Singleton.class);
    bind(Reporter.class);
    bind(ReportSoFar.class);
    bind(Relay.class);
    bind(Retrainer.class);
    bind(Timekeeper.class);
    bind(Verifier.class);
  }

  @Provides
  ReportComponents components(Catalog catalog) {
    return ReportComponents.of(
        found.offers().stream().flatMap(offer -> offer.components().stream()).toList(), catalog);
  }

  @Provides
  Inspectors inspectors(Catalog catalog) {
    return Inspectors.of(
        found.offers().stream().flatMap(offer -> offer.components().stream()).toList(), catalog);
  }

  @Provides
  Juries juries(Catalog catalog) {
    return Juries.of(
        found.offers().stream().flatMap(offer -> offer.components().stream()).toList(), catalog);
  }
}
