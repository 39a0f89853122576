package basin.runner.command;

import basin.lab.experiment.Amendment;
import basin.runner.FailurePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What is done about trials that fail. */
final class FailureOptions {
  @Option(
      names = "--isolate",
      description =
          "Each trial in a process of its own, as many as run at once: none can take another with"
              + " it. Plugins that cost Basin a thread or a process are isolated without it.")
  private boolean isolate;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "A trial that takes longer has failed, as with limit in the file.")
  private String limit;

  @Option(names = "--fail-fast", description = "Ends the run with the first trial that fails.")
  private boolean failFast;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      converter = CountConverter.class,
      description = "Ends the run with the N-th trial that fails.")
  private Integer most;

  @Option(
      names = "--retry-failed",
      description = "Runs trials again that failed before; without it they stay as they are.")
  private boolean retry;

  /** What they change in the file, after other amendments. */
  List<Amendment> with(List<Amendment> others) {
    if (limit == null) {
      return others;
    }
    List<Amendment> all = new ArrayList<>(others);
    all.add(new Amendment(Amendment.Kind.SET, "limit.seconds", limit));
    return all;
  }

  /** What they ask for. */
  FailurePolicy policy(CommandSpec spec) {
    Misuse.unless(
        !(failFast && most != null), spec, "--fail-fast and --max-failures exclude each other");
    return new FailurePolicy(isolate, failures(), retry);
  }

  private OptionalInt failures() {
    if (failFast) {
      return OptionalInt.of(1);
    }
    return most == null ? OptionalInt.empty() : OptionalInt.of(most);
  }
}
