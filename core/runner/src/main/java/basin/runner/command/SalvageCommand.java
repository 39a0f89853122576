package basin.runner.command;

import basin.lab.results.salvage.Salvaged;
import basin.lab.sweep.Salvager;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.Wording;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code basin salvage}: saves what can be read of a damaged database. */
@Command(
    name = "salvage",
    description = {
      "Saves what can be read of a damaged database.",
      "It goes into a new one that takes its place; the damaged file is kept beside it. A result"
          + " is saved if its series have the digest that was stored with them, and lost if not;"
          + " running an experiment again runs what is lost. Of a sound database all results are"
          + " checked in the same way, and nothing is changed.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Examples:", "  basin salvage", "  basin salvage --out runs/rates"})
final class SalvageCommand implements Order {
  @Mixin private OutOption out;

  @Inject private Console console;

  @Override
  public Settings settings() {
    return Settings.reading(List.of(), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    Salvaged salvaged = new Salvager(out.folder()).run();
    console.out().println(words(salvaged));
    return Exit.DONE;
  }

  private String words(Salvaged salvaged) {
    String results = Wording.count(salvaged.results(), "result");
    if (salvaged.isSound()) {
      return "nothing is damaged: " + results + ", each with the digest of its series";
    }
    return "%s saved, %s lost; the damaged file is kept as %s. Run the experiments again to go on."
        .formatted(results, Wording.number(salvaged.lost()), salvaged.kept());
  }
}
