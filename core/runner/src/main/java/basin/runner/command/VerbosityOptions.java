package basin.runner.command;

import basin.runner.console.Verbosity;
import picocli.CommandLine.Option;

/** How much is said. */
final class VerbosityOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Says only what went wrong, and where the report is.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Says more: each trial as it ends, and where its log is.")
  private boolean verbose;

  Verbosity level() {
    if (quiet) {
      return Verbosity.QUIET;
    }
    return verbose ? Verbosity.VERBOSE : Verbosity.NORMAL;
  }
}
