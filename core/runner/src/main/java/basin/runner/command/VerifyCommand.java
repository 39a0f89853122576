package basin.runner.command;

import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Verbosity;
import basin.runner.verify.Relay;
import basin.runner.verify.Retrainer;
import basin.runner.verify.Specimen;
import basin.runner.verify.Verifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin verify}: whether this machine computes the bits it should. */
@Command(
    name = "verify",
    description = {
      "Trains finished trials again, and says which come to other bits than are stored.",
      "Of those it names the first series and step that differ, with both numbers, and in what Basin's"
          + " version, plugins, data, Java and processor are not those that ran them.",
      "",
      "With --self it checks that this machine computes the same bits as every other: it trains small"
          + " experiments, in lockstep and each trial alone, and compares digests of every final"
          + " weight and of all that was recorded with those that come with Basin.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin verify quickstart --sample 20",
      "  basin verify rates --out shared/runs --data elsewhere/data --json",
      "  basin verify --self",
      "  basin verify --self --all --java /usr/lib/jvm/java-25",
      "  basin verify --self zeros shapes -j 1,2"
    })
final class VerifyCommand implements Order {
  @Option(names = "--self", description = "Checks Basin itself, on this machine.")
  private boolean self;

  @Parameters(
      paramLabel = "EXPERIMENT",
      arity = "0..*",
      description =
          "Experiments that were run; with --self which of Basin's own, such as zeros (default: all)."
              + " Files of data that trials name are looked for in the folders of --data, then here.")
  private List<String> experiments = List.of();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      split = ",",
      converter = CountConverter.class,
      description =
          "Trials at once (default: one for each core; with --all 1,2). 1,2: all with 1, then again"
              + " with 2.")
  private List<Integer> threads = List.of();

  @Mixin private RetrainingOptions retraining;

  @Option(
      names = "--all",
      description =
          "Starts Java anew for each kind of kernels: vectors of each width, scalar, and without"
              + " the Vector module.")
  private boolean all;

  @Option(
      names = "--java",
      paramLabel = "PATH",
      description =
          "Starts this Java instead of Basin's own: a JDK's folder or its program. May be repeated.")
  private List<Path> javas = List.of();

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Writes all digests to a file instead; for a new version of Basin.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      description = "Says only what differs, and the summary.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Inject private Verifier verifier;
  @Inject private Relay relay;
  @Inject private Retrainer retrainer;

  /** Of itself, with no plugins but Basin's own. */
  @Override
  public Settings settings() {
    if (!self) {
      return retraining.settings(experiments, threads, spec);
    }
    chosen();
    programs();
    return Settings.reading(List.of(), Path.of("."), List.of());
  }

  @Override
  public Exit carryOut() throws IOException, InterruptedException {
    if (!self) {
      return retraining.carryOut(experiments, retrainer, verbosity());
    }
    if (file.isPresent()) {
      return verifier.write(file.get());
    }
    return all || !javas.isEmpty()
        ? relay.verify(programs(), all, chosen(), threads(1, 2))
        : verifier.verify(
            chosen(), threads(Runtime.getRuntime().availableProcessors()), verbosity());
  }

  private Verbosity verbosity() {
    return quiet ? Verbosity.QUIET : Verbosity.NORMAL;
  }

  private List<Integer> threads(Integer... otherwise) {
    return threads.isEmpty() ? List.of(otherwise) : threads;
  }

  private List<Specimen> chosen() {
    return experiments.isEmpty()
        ? List.of(Specimen.values())
        : experiments.stream().map(this::specimen).toList();
  }

  private Specimen specimen(String typed) {
    List<String> titles = Stream.of(Specimen.values()).map(Specimen::title).toList();
    return Specimen.values()[Misuse.unlessOneOf(titles, typed, typed, "experiment", spec)];
  }

  private List<Path> programs() {
    Path own = Path.of(System.getProperty("java.home"));
    return (javas.isEmpty() ? List.of(own) : javas).stream().map(this::program).toList();
  }

  private Path program(Path java) {
    Path program = Files.isDirectory(java) ? java.resolve(Path.of("bin", "java")) : java;
    Misuse.unless(
        Files.isExecutable(program), spec, "--java names no Java: there is no program " + program);
    return program;
  }
}
