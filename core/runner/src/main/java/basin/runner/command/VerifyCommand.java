package basin.runner.command;

import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Talk;
import basin.runner.verify.Verifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code basin verify}: whether this machine computes the bits it should. */
@Command(
    name = "verify",
    description = {
      "Checks that this machine computes the same bits as every other.",
      "Trains small experiments that come with Basin, and compares a digest of every final weight and",
      "of all that was recorded with the digests that come with Basin, too.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Examples:", "  basin verify --self", "  basin verify --self -j 1"})
final class VerifyCommand implements Order {
  @Option(names = "--self", description = "Checks Basin itself on this machine.")
  private boolean self;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Trials at once (default: one for each core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Writes the digests to a file instead; for a new version of Basin.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      description = "Says only what differs, and the summary.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Inject private Verifier verifier;

  /** Of no plugins but Basin's own. */
  @Override
  public Settings settings() {
    require(self, "what is to be verified? --self checks Basin on this machine");
    require(threads >= 1, "-j takes a number of threads from 1 up, not " + threads);
    return new Settings(List.of(), Path.of("."), List.of(), false, threads);
  }

  @Override
  public Exit carryOut() throws IOException {
    return file.isPresent()
        ? verifier.write(file.get())
        : verifier.verify(quiet ? Talk.QUIET : Talk.NORMAL);
  }

  private void require(boolean met, String otherwise) {
    if (!met) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
