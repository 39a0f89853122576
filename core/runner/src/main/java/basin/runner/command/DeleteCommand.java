package basin.runner.command;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.Deleted;
import basin.lab.results.trials.Tally;
import basin.lab.sweep.Removal;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.Wording;
import com.google.inject.Inject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code basin delete}: removes experiments with their results. */
@Command(
    name = "delete",
    description = {
      "Deletes experiments: their folders, and all results that no other experiment shares.",
      "Without --yes it only says what would go. The database keeps its size and uses the room again.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Examples:", "  basin delete quickstart", "  basin delete quickstart --yes"})
final class DeleteCommand implements Order {
  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Experiments that were run.")
  private List<String> names;

  @Option(names = "--yes", description = "Deletes; this cannot be undone.")
  private boolean sure;

  @Mixin private OutOption out;

  @Inject private Console console;

  @Override
  public Settings settings() {
    return Settings.reading(List.of(), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    try (ResultsDatabase reading = ResultsDatabase.openForReading(out.folder())) {
      names.forEach(reading::read); // all names are looked at before anything goes
      if (!sure) {
        names.forEach(name -> announce(name, reading));
        console.complain("nothing is deleted yet; add --yes to do it");
        return Exit.WRONG_INPUT;
      }
    }
    try (ResultsDatabase database = ResultsDatabase.open(out.folder())) {
      names.stream().distinct().map(name -> new Removal(database, name)).forEach(this::carryOut);
    }
    return Exit.DONE;
  }

  private void announce(String name, ResultsDatabase reading) {
    Tally tally = reading.tally(name);
    console
        .out()
        .println(
            name
                + ": "
                + Wording.count(tally.total(), "trial")
                + ", "
                + Wording.number(tally.finished() + tally.failed())
                + " of them run, and the folder "
                + new Removal(reading, name).folder());
  }

  private void carryOut(Removal removal) {
    Deleted deleted = removal.run();
    String shared =
        deleted.kept() == 0
            ? ""
            : "; "
                + Wording.count(deleted.kept(), "result")
                + " that other experiments share "
                + (deleted.kept() == 1 ? "stays" : "stay");
    console
        .out()
        .println(
            removal.folder().getFileName()
                + ": deleted with "
                + Wording.count(deleted.results(), "result")
                + shared);
  }
}
