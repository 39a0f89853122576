package basin.runner.bench;

import basin.engine.number.Arithmetic;
import basin.lab.catalog.Catalog;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.TrialBinder;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.console.Verbosity;
import basin.runner.experiment.DataShelf;
import basin.runner.experiment.Enclosed;
import basin.runner.progress.Progress;
import basin.spi.data.DataException;
import basin.spi.number.Precision;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has workloads timed and says what they came to. */
public final class Timekeeper {
  private final Catalog catalog;
  private final Settings settings;
  private final Console console;
  private final InstantSource clock;

  @Inject
  Timekeeper(Catalog catalog, Settings settings, Console console, InstantSource clock) {
    this.catalog = catalog;
    this.settings = settings;
    this.console = console;
    this.clock = clock;
  }

  /** Times workloads, one after the other, each said as soon as it is known, or all as JSON. */
  public Exit time(List<Workload> workloads, Pacing pacing, boolean json)
      throws IOException, InterruptedException {
    Progress progress = Progress.on(console, Verbosity.QUIET, "bench", clock);
    DataShelf shelf = new DataShelf(settings, Path.of("bench"), progress);
    Course course = new Course(new TrialBinder(catalog), shelf, pacing);
    List<Score> scores = new ArrayList<>();
    for (Workload workload : workloads) {
      Optional<Score> score = score(workload, course);
      score.ifPresent(scores::add);
      score.filter(any -> !json).map(Score::line).ifPresent(console.out()::println);
    }
    if (json) {
      console.out().println(JsonText.of(data(scores)));
    }
    return scores.size() < workloads.size() ? Exit.WRONG_PLACE : Exit.DONE;
  }

  /** Empty, once it has been said why, if there are no data for it. */
  private Optional<Score> score(Workload workload, Course course)
      throws IOException, InterruptedException {
    Experiment experiment = Enclosed.experiment(Workload.class, workload.toString(), catalog);
    try {
      return Optional.of(
          workload == Workload.SWEEP
              ? course.sweep(experiment, settings.threads())
              : course.steps(workload, experiment));
    } catch (DataException e) {
      console.complain(workload + " is left out. " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Map<String, Object> data(List<Score> scores) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("java", Runtime.version().toString());
    data.put("machine", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    data.put("processors", Runtime.getRuntime().availableProcessors());
    data.put("kernels", Arithmetic.of(Precision.FLOAT32).kernels());
    data.put("workloads", scores.stream().map(Score::data).toList());
    return data;
  }
}
