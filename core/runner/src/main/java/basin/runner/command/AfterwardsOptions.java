package basin.runner.command;

import basin.runner.console.Console;
import basin.runner.process.Afterwards;
import picocli.CommandLine.Option;

/** What is done when a run is over. */
final class AfterwardsOptions {
  @Option(
      names = "--then",
      paramLabel = "COMMAND",
      description =
          "What the shell does when the run is over, however it ended. BASIN_EXIT is the exit code,"
              + " BASIN_EXPERIMENT and BASIN_REPORT name what ran, a line for each experiment.")
  private String command;

  @Option(names = "--bell", description = "Rings the terminal's bell when the run is over.")
  private boolean bell;

  /** Does it. */
  void carryOut(int code, Aftermath aftermath, Console console) {
    if (bell && console.errIsTerminal()) {
      console.err().print('\007');
      console.err().flush();
    }
    if (command != null) {
      new Afterwards(command, aftermath.environment(code)).carryOut(console);
    }
  }
}
