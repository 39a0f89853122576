package basin.runner.command;

import basin.runner.console.Talk;
import picocli.CommandLine.Option;

/** How much is said. */
final class TalkOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Says only what went wrong, and where the report is.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Says more: each trial as it ends, and where its log is.")
  private boolean verbose;

  Talk level() {
    if (quiet) {
      return Talk.QUIET;
    }
    return verbose ? Talk.VERBOSE : Talk.NORMAL;
  }
}
