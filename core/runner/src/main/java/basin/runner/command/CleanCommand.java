package basin.runner.command;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.Room;
import basin.lab.results.experiments.Leftovers;
import basin.lab.sweep.Cleaning;
import basin.lab.sweep.Cleaning.Rubbish;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.JsonText;
import basin.runner.console.Wording;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code basin clean}: clears a folder of what nobody needs. */
@Command(
    name = "clean",
    description = {
      "Clears a folder of results of what no experiment needs any more.",
      "Trials that no experiment consists of, saved trials that are over, and files that were left"
          + " half written go, and their room goes back to the disk. Reports, logs and results of"
          + " experiments stay. Without --yes it only says what would go.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Examples:", "  basin clean --dry-run", "  basin clean --yes"})
final class CleanCommand implements Order {
  @Option(names = "--yes", description = "Deletes; this cannot be undone.")
  private boolean sure;

  @Option(names = "--dry-run", description = "Says what would go, and that is all that is wanted.")
  private boolean dry;

  @Mixin private OutOption out;
  @Mixin private JsonOption json;

  @Spec private CommandSpec spec;

  @Inject private Console console;

  @Override
  public Settings settings() {
    Misuse.unless(!(sure && dry), spec, "--yes and --dry-run exclude each other");
    return Settings.reading(List.of(), out.folder(), List.of());
  }

  @Override
  public Exit carryOut() {
    return sure ? delete() : announce();
  }

  private Exit announce() {
    try (ResultsDatabase database = ResultsDatabase.openForReading(out.folder())) {
      Rubbish rubbish = new Cleaning(database).find();
      Room room = database.room();
      if (json.wanted()) {
        JsonText.print(data(rubbish, room, room), console.out());
      } else {
        print(rubbish, "would go");
        console.out().println(taken(room));
      }
    }
    if (!dry) {
      console.complain("nothing is deleted yet; add --yes to do it");
    }
    return dry ? Exit.DONE : Exit.WRONG_INPUT;
  }

  private Exit delete() {
    try (ResultsDatabase reading = ResultsDatabase.openForReading(out.folder())) {
      reading.experiments(); // or there is nothing to clear, and nothing is made
    }
    try (ResultsDatabase database = ResultsDatabase.open(out.folder())) {
      Room before = database.room();
      Rubbish rubbish = new Cleaning(database).run();
      Room after = database.room();
      if (json.wanted()) {
        JsonText.print(data(rubbish, before, after), console.out());
      } else {
        print(rubbish, "deleted");
        console
            .out()
            .println(
                "basin.db: "
                    + Wording.megabytes(before.bytes())
                    + ", now "
                    + Wording.megabytes(after.bytes()));
      }
    }
    return Exit.DONE;
  }

  private void print(Rubbish rubbish, String fate) {
    if (rubbish.isEmpty()) {
      console.out().println("nothing to clear: all that is stored belongs to an experiment");
      return;
    }
    lines(rubbish).forEach(line -> console.out().println(fate + ": " + line));
  }

  private List<String> lines(Rubbish rubbish) {
    List<String> lines = new ArrayList<>();
    Leftovers stored = rubbish.stored();
    if (stored.trials() > 0) {
      lines.add(
          Wording.count(stored.trials(), "trial")
              + " that no experiment consists of any more, with "
              + Wording.count(stored.results(), "result")
              + " and "
              + Wording.count(stored.numbers(), "recorded number"));
    }
    rubbish.files().forEach(file -> lines.add(file.toString()));
    return lines;
  }

  private static String taken(Room room) {
    String free =
        room.free() == 0 ? "" : ", of which " + Wording.megabytes(room.free()) + " hold nothing";
    return "basin.db: " + Wording.megabytes(room.bytes()) + free;
  }

  private Map<String, Object> data(Rubbish rubbish, Room before, Room after) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("deleted", sure);
    data.put("trials", rubbish.stored().trials());
    data.put("results", rubbish.stored().results());
    data.put("numbers", rubbish.stored().numbers());
    data.put("files", rubbish.files());
    data.put("bytes of files", rubbish.bytes());
    data.put("bytes of the database", before.bytes());
    data.put("bytes of the database now", after.bytes());
    return data;
  }
}
