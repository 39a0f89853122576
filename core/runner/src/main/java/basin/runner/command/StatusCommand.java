package basin.runner.command;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.Shard;
import basin.lab.results.reading.Status;
import basin.lab.results.trials.Tally;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.console.TextTable;
import basin.runner.console.Wording;
import basin.runner.experiment.Conductor;
import basin.runner.experiment.ExperimentFiles;
import basin.runner.experiment.SavedTrials;
import basin.runner.progress.Heartbeat;
import basin.spi.claim.Stated;
import basin.spi.report.Analysed;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin status}: how far experiments are. */
@Command(
    name = "status",
    description = {
      "Says how far experiments are, and of those that run now which trials are under way.",
      "Of trials that were saved on their way it says from which step they go on.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin status                                all experiments in runs/",
      "  basin status quickstart",
      "  basin status experiments/quickstart.yaml    and what has changed since it ran",
      "  basin status quickstart --watch             again and again while it runs"
    })
final class StatusCommand implements Order {
  @Parameters(
      paramLabel = "NAME|FILE",
      arity = "0..1",
      description = "An experiment (default: all).")
  private Subject subject;

  @Mixin private FileOptions reading;
  @Mixin private OutOption out;
  @Mixin private JsonOption json;
  @Mixin private WatchOption watch;

  @Spec private CommandSpec spec;

  @Inject private Console console;
  @Inject private InstantSource clock;
  @Inject private ExperimentFiles experimentFiles;
  @Inject private Conductor conductor;

  @Override
  public Settings settings() {
    Subject.requireFile(subject, reading, spec);
    return reading.reading(Subject.files(subject), out.folder());
  }

  @Override
  public Exit carryOut() throws InterruptedException {
    watch.say(console, this::say);
    return Exit.DONE;
  }

  private boolean say() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      List<Status> stands = stands(database);
      if (json.wanted()) {
        console
            .out()
            .println(JsonText.of(stands.stream().map(each -> data(each, database)).toList()));
      } else {
        print(stands, database);
      }
      return stands.stream().anyMatch(each -> !running(each.experiment()).isEmpty());
    }
  }

  private List<Status> stands(ResultsDatabase database) {
    if (subject == null) {
      return database.experiments().stream().map(name -> asRun(name, database)).toList();
    }
    return List.of(
        subject
            .file()
            .map(
                file ->
                    conductor.survey(experimentFiles.read(file, reading.amendments()), database))
            .orElseGet(() -> asRun(subject.text(), database)));
  }

  private static Status asRun(String name, ResultsDatabase database) {
    database.read(name); // says which names there are if this is none
    return new Status(name, database.tally(name), List.of());
  }

  private void print(List<Status> stands, ResultsDatabase database) {
    boolean prunes = stands.stream().anyMatch(each -> each.tally().pruned() > 0);
    TextTable table = new TextTable(headings(prunes));
    stands.forEach(each -> table.row(cells(each.experiment(), each.tally(), prunes)));
    table.print(console.out());
    for (Status each : stands) {
      running(each.experiment()).forEach(beat -> beat.print(console.out(), clock.millis()));
      database
          .shards(each.experiment())
          .forEach((shard, tally) -> console.out().println("  " + Wording.shard(shard, tally)));
      claims(each.experiment(), database).ifPresent(claims -> console.out().println("  " + claims));
      analyses(each.experiment(), database)
          .forEach(analysis -> console.out().println("  " + Wording.analysis(analysis)));
      saved(each.experiment(), database)
          .lines()
          .forEach(line -> console.out().println("  " + line));
      failures(each).ifPresent(line -> console.out().println("  " + line));
      each.changes().forEach(change -> console.out().println("  changed: " + change));
    }
  }

  /** {@code 2 trials of quickstart failed; run it with --retry-failed to run them again}. */
  private static Optional<String> failures(Status status) {
    long failed = status.tally().failed();
    return failed == 0
        ? Optional.empty()
        : Optional.of(
            "%s of %s failed; run it with --retry-failed to run %s again"
                .formatted(
                    Wording.count(failed, "trial"),
                    status.experiment(),
                    failed == 1 ? "it" : "them"));
  }

  /** Only where something was pruned is there a column of it. */
  private static List<String> headings(boolean prunes) {
    return prunes
        ? List.of("experiment", "trials", "done", "diverged", "pruned", "failed", "missing")
        : List.of("experiment", "trials", "done", "diverged", "failed", "missing");
  }

  private static List<String> cells(String name, Tally tally, boolean prunes) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    cells.add(Wording.number(tally.total()));
    cells.add(Wording.number(tally.done()));
    cells.add(Wording.number(tally.diverged()));
    if (prunes) {
      cells.add(Wording.number(tally.pruned()));
    }
    cells.add(Wording.number(tally.failed()));
    cells.add(Wording.number(tally.missing()));
    return cells;
  }

  /** {@code claims: 3, 1 of them written after the first trial; basin claims NAME judges them}. */
  private static Optional<String> claims(String experiment, ResultsDatabase database) {
    List<Stated> claims = claims(database, experiment);
    long late = claims.stream().filter(claim -> !claim.before()).count();
    return claims.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "claims of %s: %d, %s; basin claims %s judges them"
                .formatted(
                    experiment,
                    claims.size(),
                    late == 0
                        ? "written before the first trial"
                        : late + " of them written after the first trial",
                    experiment));
  }

  private static List<Analysed> analyses(String experiment, ResultsDatabase database) {
    return database.experiments().contains(experiment)
        ? database.read(experiment).analyses()
        : List.of();
  }

  private static Map<String, Object> data(Map.Entry<Shard, Tally> part) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("shard", part.getKey().toString());
    data.put("trials", part.getValue().total());
    data.put("finished", part.getValue().finished());
    return data;
  }

  private static Map<String, Object> data(Analysed analysis) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("analysis", analysis.name());
    data.put("trials", analysis.units());
    data.put("missing", analysis.missing());
    data.put("complete", analysis.complete());
    return data;
  }

  private static List<Stated> claims(ResultsDatabase database, String experiment) {
    return database.experiments().contains(experiment)
        ? database.read(experiment).claims().stream().filter(c -> !c.withdrawn()).toList()
        : List.of();
  }

  private SavedTrials saved(String experiment, ResultsDatabase database) {
    return SavedTrials.in(out.folder().resolve(experiment), database);
  }

  private List<Heartbeat> running(String experiment) {
    return Heartbeat.in(out.folder().resolve(experiment));
  }

  private Map<String, Object> data(Status status, ResultsDatabase database) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("experiment", status.experiment());
    data.put("trials", status.tally().total());
    data.put("done", status.tally().done());
    data.put("diverged", status.tally().diverged());
    if (status.tally().pruned() > 0) {
      data.put("pruned", status.tally().pruned());
    }
    data.put("failed", status.tally().failed());
    data.put("missing", status.tally().missing());
    List<Stated> claims = claims(database, status.experiment());
    if (!claims.isEmpty()) {
      data.put("claims", claims.stream().map(Stated::name).toList());
    }
    List<Analysed> analyses = analyses(status.experiment(), database);
    if (!analyses.isEmpty()) {
      data.put("analyses", analyses.stream().map(StatusCommand::data).toList());
    }
    List<Map<String, Object>> saved = saved(status.experiment(), database).data();
    if (!saved.isEmpty()) {
      data.put("saved", saved);
    }
    Map<Shard, Tally> shards = database.shards(status.experiment());
    if (!shards.isEmpty()) {
      data.put("shards", shards.entrySet().stream().map(StatusCommand::data).toList());
    }
    data.put("changes", status.changes());
    List<Heartbeat> running = running(status.experiment());
    if (!running.isEmpty()) {
      data.put("running", running.stream().map(Heartbeat::data).toList());
    }
    return data;
  }
}
