package basin.lab.sweep;

import basin.engine.data.DataRoom;
import basin.engine.training.Trainer;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.lab.execution.EngineRunner;
import basin.lab.execution.LocalExecutor;
import basin.lab.execution.Saving;
import basin.lab.execution.UnderWay;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.ExperimentFile;
import basin.lab.experiment.SaveInterval;
import basin.lab.experiment.TrialBinder;
import basin.lab.provenance.Provenance;
import basin.lab.rehearsal.Rehearsal;
import basin.lab.results.ResultsDatabase;
import basin.lab.sample.Halves;
import basin.lab.trial.InputCheck;
import basin.lab.trial.TrialNames;
import basin.spi.data.Shelf;
import basin.spi.descent.Memory;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Rule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Surface;
import basin.spi.prune.PruningRule;
import basin.spi.random.RandomStream;
import basin.spi.report.Analysis;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.Workplace;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.state.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Basin without its runner: a few components, and all that runs a file with them. */
final class Workbench {
  private static final String VERSION = "0.1.0";

  private final Path folder;
  private final String jarDigest;

  Workbench(Path folder) {
    this(folder, "00");
  }

  private Workbench(Path folder, String jarDigest) {
    this.folder = folder;
    this.jarDigest = jarDigest;
  }

  /** The same with another build of the plugin. */
  Workbench withJar(String digest) {
    return new Workbench(folder, digest);
  }

  Path out() {
    return folder.resolve("runs");
  }

  Experiment experiment(String name, String yaml) {
    Rehearsal rehearsal = new Rehearsal(room().shelf());
    return ExperimentFile.read(file(name, yaml), List.of(), catalog(), rehearsal);
  }

  Plan plan(String name, String yaml) {
    return plan(experiment(name, yaml));
  }

  TrialNames names() {
    return new TrialNames(VERSION, room()::digest);
  }

  /** What comes of a trial in a process that knows nothing else of it. */
  TrialResult elsewhere(Trial trial) {
    List<TrialResult> results = new ArrayList<>();
    TrialBinder binder = new TrialBinder(catalog(), new InputCheck(names(), catalog()));
    new EngineRunner(binder, new Trainer(room())).run(List.of(trial), results::add);
    return results.get(0);
  }

  Plan plan(Experiment experiment) {
    DataRoom room = room();
    return Plan.of(
        experiment, names(), Provenance.of(VERSION, experiment, catalog(), room::digest));
  }

  SweepSummary run(Plan plan, int threads, SweepListener listener) {
    return run(plan, new TrialBinder(catalog()), threads, listener);
  }

  /** All of an experiment, in one process. */
  SweepSummary run(Experiment experiment) {
    TrialBinder binder = new TrialBinder(catalog(), experiment);
    return run(plan(experiment), binder, 2, SweepListener.NONE);
  }

  /** And saves trials on their way. */
  SweepSummary runSaving(Plan plan, int threads, SweepListener listener) {
    CheckpointFolder checkpoints = new CheckpointFolder(out().resolve(plan.experiment().name()));
    EngineRunner runner =
        new EngineRunner(
            new TrialBinder(catalog()),
            new Trainer(room()),
            new UnderWay(),
            new Workplace(VERSION, List.of(), List.of(), folder.toString()),
            new Saving(checkpoints, SaveInterval.NEVER));
    try (ResultsDatabase database = ResultsDatabase.open(out())) {
      return new Sweep(plan, database, new LocalExecutor(threads), runner, checkpoints)
          .run(listener);
    }
  }

  private SweepSummary run(Plan plan, TrialBinder binder, int threads, SweepListener listener) {
    EngineRunner runner = new EngineRunner(binder, new Trainer(room()));
    try (ResultsDatabase database = ResultsDatabase.open(out())) {
      return new Sweep(plan, database, new LocalExecutor(threads), runner).run(listener);
    }
  }

  private Path file(String name, String yaml) {
    try {
      return Files.writeString(folder.resolve(name + ".yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Catalog catalog() {
    Origin origin = new Origin("basin.lab.sweep.Workbench", "bench.jar", "1.0", jarDigest);
    return Catalog.of(
        Stream.of(
                new Component(Problem.class, "bowl", Bowl.class, origin),
                new Component(Analysis.class, "changed", Analyses.Changed.class, origin),
                new Component(Analysis.class, "line", Analyses.Line.class, origin),
                new Component(Analysis.class, "look", Analyses.Look.class, origin),
                new Component(Analysis.class, "middle", Analyses.Middle.class, origin),
                new Component(Analysis.class, "puzzled", Analyses.Puzzled.class, origin),
                new Component(Analysis.class, "threshold", Analyses.Threshold.class, origin),
                new Component(Optimizer.class, "plain", Plain.class, origin),
                new Component(Optimizer.class, "broken", Broken.class, origin),
                new Component(Optimizer.class, "counted", Counted.class, origin),
                new Component(PruningRule.class, "half", Halves.class, origin),
                new Component(Probe.class, "metrics", Metrics.class, origin),
                new Component(Probe.class, "point", Analyses.Point.class, origin))
            .toList());
  }

  private DataRoom room() {
    return new DataRoom(
        new Shelf() {
          @Override
          public List<Path> folders() {
            return List.of();
          }

          @Override
          public Path experiment() {
            return folder;
          }

          @Override
          public Path cache() {
            return folder;
          }

          @Override
          public boolean downloads() {
            return false;
          }

          @Override
          public void downloading(String file, long bytes, long total) {}
        });
  }

  /** ½c‖x‖² from a random start. */
  @Doc("A bowl.")
  public record Bowl(@Doc("curvature c") @Default("1") double curvature) implements Surface {
    @Override
    public int dimension() {
      return 3;
    }

    @Override
    public double value(Vec x) {
      return curvature / 2 * x.dot(x);
    }

    @Override
    public void gradient(Vec x, Vec gradient) {
      gradient.set(x).multiply(curvature);
    }

    @Override
    public void start(Vec x, RandomStream random) {
      for (int i = 0; i < dimension(); i++) {
        x.set(i, random.gaussian());
      }
    }
  }

  /** w ← w − ηg. */
  @Doc("Plain gradient descent.")
  public record Plain(@Doc("learning rate η") double rate) implements Rule {
    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      w.addScaled(-rate, g);
    }
  }

  /** w ← w − ηg, and how often it was made with each rate. */
  @Doc("Plain gradient descent that is counted.")
  public record Counted(@Doc("learning rate η") double rate) implements Rule {
    static final Map<Double, Integer> MADE = new ConcurrentHashMap<>();

    /** Counts. */
    public Counted {
      MADE.merge(rate, 1, Integer::sum);
    }

    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      w.addScaled(-rate, g);
    }
  }

  /** Fails at its third step. */
  @Doc("An optimizer with a fault.")
  public record Broken() implements Rule {
    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      if (step.count() == 3) {
        throw new IllegalStateException("no third step");
      }
    }
  }

  /** Losses at the cadence asked for. */
  @Doc("Losses.")
  public record Metrics() implements Probe {
    @Override
    public Watch attach(Landscape landscape, State state) {
      return (snapshot, recorder) -> snapshot.metrics().forEach(recorder::record);
    }
  }
}
