package basin.runner.command;

import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.bench.Pacing;
import basin.runner.bench.Timekeeper;
import basin.runner.bench.Workload;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin bench}: how fast this machine trains. */
@Command(
    name = "bench",
    description = {
      "Times how fast this machine trains some fixed networks.",
      "One line for each: name and rate, time of a step, its products' share of what a large"
          + " product reaches, memory a step asks for. The sweep: from a cold start, on several threads.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin bench W4 W5 W6",
      "  basin bench sweep -j 2 --data ~/mnist",
      "  basin bench --json"
    })
final class BenchCommand implements Order {
  private static final double LONGEST = 600;

  @Parameters(
      paramLabel = "WORKLOAD",
      arity = "0..*",
      description = "W1 to W6, W9 or sweep (default: all).")
  private List<String> workloads = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "1",
      description = "Length of a window (default: ${DEFAULT-VALUE}). Warming up takes two or more.")
  private double seconds;

  @Option(
      names = "--windows",
      paramLabel = "N",
      defaultValue = "5",
      converter = CountConverter.class,
      description = "How many windows; the median counts (default: ${DEFAULT-VALUE}).")
  private int windows;

  @Mixin private JobsOption jobs;
  @Mixin private JsonOption json;
  @Mixin private DataOptions data;

  @Spec private CommandSpec spec;

  @Inject private Timekeeper timekeeper;

  /** Of no plugins but Basin's own. */
  @Override
  public Settings settings() {
    Misuse.unless(
        seconds > 0 && seconds <= LONGEST,
        spec,
        "--seconds takes a length above 0 and up to 600, not " + seconds);
    chosen();
    return new Settings(List.of(), Path.of("."), data.folders(), data.downloads(), jobs.threads());
  }

  @Override
  public Exit carryOut() throws IOException, InterruptedException {
    return timekeeper.time(chosen(), new Pacing(2 * seconds, seconds, windows), json.wanted());
  }

  private List<Workload> chosen() {
    return workloads.isEmpty()
        ? List.of(Workload.values())
        : workloads.stream().map(this::workload).toList();
  }

  private Workload workload(String typed) {
    List<String> names = Stream.of(Workload.values()).map(Workload::toString).toList();
    String name = typed.toUpperCase(Locale.ROOT);
    Misuse.unlessOneOf(names, name, typed, "workload", spec);
    return Workload.valueOf(name);
  }
}
