package basin.runner.command;

import basin.lab.catalog.Catalog;
import basin.lab.experiment.Experiment;
import basin.lab.results.ResultsDatabase;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.experiment.ExperimentFiles;
import basin.runner.experiment.Juries;
import basin.runner.experiment.Verdicts;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin claims}: what became of what was claimed. */
@Command(
    name = "claims",
    description = {
      "Judges what experiments claim by their results, and says what would decide it.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Exit code 0 says that every claim is supported, 1 that one is refuted or undecided.",
      "",
      "Examples:",
      "  basin claims quickstart",
      "  basin claims experiments/quickstart.yaml --out runs --json"
    })
final class ClaimsCommand implements Order {
  @Parameters(paramLabel = "NAME|FILE", arity = "1..*", description = "Experiments that were run.")
  private List<Subject> subjects;

  @Mixin private FileOptions reading;
  @Mixin private OutOption out;
  @Mixin private JsonOption json;

  @Spec private CommandSpec spec;

  @Inject private Console console;
  @Inject private Catalog catalog;
  @Inject private ExperimentFiles experimentFiles;
  @Inject private Juries juries;

  @Override
  public Settings settings() {
    List<Path> files = subjects.stream().flatMap(each -> each.file().stream()).toList();
    subjects.forEach(each -> Subject.requireFile(each, reading, spec));
    return reading.reading(files, out.folder());
  }

  @Override
  public Exit carryOut() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      List<Verdicts> all = subjects.stream().map(each -> verdicts(each, database)).toList();
      if (json.wanted()) {
        JsonText.print(all.stream().map(Verdicts::data).toList(), console.out());
      } else {
        all.forEach(each -> each.print(console.out()));
      }
      return all.stream().allMatch(Verdicts::allSupported) ? Exit.DONE : Exit.NOT_SUPPORTED;
    }
  }

  private Verdicts verdicts(Subject subject, ResultsDatabase database) {
    String name =
        subject
            .file()
            .map(file -> experimentFiles.read(file, reading.amendments()))
            .map(Experiment::name)
            .orElse(subject.text());
    Verdicts verdicts = Verdicts.of(database.read(name, catalog), juries);
    Misuse.unless(
        !verdicts.isEmpty(),
        spec,
        name + " claims nothing; write what you expect under claims: in its file, then run it");
    return verdicts;
  }
}
