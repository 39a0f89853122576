package basin.runner.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where results lie. */
final class OutOption {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "runs",
      description =
          "Folder of results: basin.db, and a folder for each experiment (default: ${DEFAULT-VALUE}).")
  private Path folder;

  Path folder() {
    return folder;
  }
}
