package basin.runner.command;

import picocli.CommandLine.Option;

/** How many trials run at once. */
final class JobsOption {
  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      converter = CountConverter.class,
      description = "Trials at once (default: one for each core). It changes nothing but the time.")
  private int threads = Runtime.getRuntime().availableProcessors();

  int threads() {
    return threads;
  }
}
