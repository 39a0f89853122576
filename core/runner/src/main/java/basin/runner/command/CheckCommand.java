package basin.runner.command;

import basin.lab.experiment.Experiment;
import basin.lab.yaml.Fault;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.experiment.ExperimentFiles;
import basin.runner.experiment.FairnessCheck;
import basin.runner.experiment.Inventory;
import basin.runner.experiment.Preview;
import basin.runner.inspection.Cautions;
import basin.runner.inspection.TryoutReport;
import basin.runner.inspection.Tryouts;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code basin check}: finds every mistake, and lists the trials. */
@Command(
    name = "check",
    description = {
      "Checks experiments without running them, and lists their trials.",
      "Every mistake is shown at once, with line, column and repair; so are data that are missing.",
      "It warns of what will be unfair in a comparison, such as unequal tuning, and of what is very"
          + " likely wrong with a network, and says how to mend it.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin check experiments/quickstart.yaml",
      "  basin check FILE --grid train.batch=16,32,64 --trials 100",
      "  basin check FILE --probe",
      "  basin check FILE --json"
    })
final class CheckCommand implements Order {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Experiments.")
  private List<Path> files;

  @Mixin private FileOptions reading;
  @Mixin private YesOption size;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "40",
      description = "How many trials to list (default: ${DEFAULT-VALUE}).")
  private int listed;

  @Option(
      names = "--probe",
      description = {
        "Tries out one trial of each network for some seconds: does the loss begin where it should, can"
            + " a few rows be learnt by heart, is the gradient right, does the signal arrive, is the"
            + " rate within what the curvature allows? Exit code 1 if something fails."
      })
  private boolean probing;

  @Mixin private JsonOption json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Says only how many trials there are.")
  private boolean quiet;

  @Inject private Console console;
  @Inject private ExperimentFiles experimentFiles;
  @Inject private Inventory inventory;
  @Inject private FairnessCheck fairness;
  @Inject private Cautions cautions;
  @Inject private Tryouts tryouts;

  @Override
  public Settings settings() {
    return reading.settings(files, Path.of("."), 1);
  }

  @Override
  public Exit carryOut() {
    List<Experiment> experiments =
        experimentFiles.read(files, reading.amendments(), size.allowance());
    return probing ? probe(experiments) : show(experiments);
  }

  private Exit probe(List<Experiment> experiments) {
    Exit present = inventory.check(experiments);
    if (present != Exit.DONE) {
      return present;
    }
    List<TryoutReport> reports = experiments.stream().map(tryouts::of).toList();
    if (json.wanted()) {
      JsonText.print(reports.stream().map(TryoutReport::data).toList(), console.out());
    } else {
      reports.forEach(report -> report.print(console.out()));
    }
    return reports.stream().anyMatch(TryoutReport::fails) ? Exit.CHECK_FAILED : Exit.DONE;
  }

  private Exit show(List<Experiment> experiments) {
    print(experiments.stream().map(this::preview).toList());
    if (!quiet && !json.wanted()) {
      experiments.forEach(this::warn);
    }
    return inventory.check(experiments);
  }

  private void warn(Experiment experiment) {
    cautions.of(experiment).forEach(warning -> console.warn(warning.toString()));
    fairness.warn(experiment);
  }

  private List<String> warnings(Experiment experiment) {
    return Stream.concat(
            cautions.of(experiment).stream().map(Fault::toString),
            fairness.warnings(experiment).stream())
        .toList();
  }

  private void print(List<Preview> previews) {
    if (json.wanted()) {
      JsonText.print(previews.stream().map(this::data).toList(), console.out());
    } else if (quiet) {
      previews.forEach(preview -> console.out().println(preview.headline()));
    } else {
      previews.forEach(preview -> preview.print(console.out()));
    }
  }

  private Map<String, Object> data(Preview preview) {
    return preview.data(console.out(), quiet ? List.of() : warnings(preview.experiment()));
  }

  private Preview preview(Experiment experiment) {
    return new Preview(experiment, Math.max(0, listed));
  }
}
