package basin.runner.command;

import picocli.CommandLine.Option;

/** Whether a program reads the answer. */
final class JsonOption {
  @Option(names = "--json", description = "Answers in JSON.")
  private boolean wanted;

  boolean wanted() {
    return wanted;
  }
}
