package basin.runner.command;

import basin.lab.results.experiments.Shard;
import basin.lab.results.merge.Merged;
import basin.lab.sweep.Merger;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.Wording;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code basin merge}: unites folders of results. */
@Command(
    name = "merge",
    description = {
      "Unites the results of several folders in one.",
      "It may hold results already. Trials are known by what they are, and come with runs, claims"
          + " and the versions of files. What was saved of unfinished trials comes along, so that"
          + " they go on. Two results of one trial that are not the same bits are refused, and then"
          + " nothing is changed. The folders that are read stay as they are.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  basin run FILE --shard 1/2 --out runs/one    on one machine",
      "  basin run FILE --shard 2/2 --out runs/two    on another",
      "  basin merge runs/one runs/two --out runs/all",
      "  basin run FILE --out runs/all      what is still missing, analyses, report"
    })
final class MergeCommand implements Order {
  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of results.")
  private List<Path> folders;

  @Mixin private OutOption out;

  @Inject private Console console;

  @Override
  public Settings settings() {
    return Settings.reading(List.of(), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    new Merger(out.folder()).merge(folders).forEach(this::print);
    return Exit.DONE;
  }

  private void print(Merged merged) {
    console
        .out()
        .println(
            "%s: %s of %s finished%s%s%s"
                .formatted(
                    merged.experiment(),
                    Wording.number(merged.tally().finished()),
                    Wording.count(merged.tally().total(), "trial"),
                    from(merged),
                    saved(merged),
                    shards(merged)));
  }

  private static String from(Merged merged) {
    return merged.results().isEmpty()
        ? "; nothing is new"
        : merged.results().entrySet().stream()
            .map(each -> Wording.number(each.getValue()) + " from " + each.getKey())
            .collect(Collectors.joining(", ", "; ", ""));
  }

  /** What goes on where it was left, and what does not. */
  private static String saved(Merged merged) {
    String along =
        merged.saved() == 0
            ? ""
            : "; %s saved on the way came along".formatted(Wording.count(merged.saved(), "trial"));
    return merged.damaged() == 0
        ? along
        : along
            + "; %s saved on the way %s damaged and will start anew"
                .formatted(
                    Wording.count(merged.damaged(), "trial"), merged.damaged() == 1 ? "is" : "are");
  }

  private static String shards(Merged merged) {
    return merged.shards().isEmpty()
        ? ""
        : merged.shards().stream()
            .map(Shard::toString)
            .collect(Collectors.joining(", ", "; of the shards there are only ", ""));
  }
}
