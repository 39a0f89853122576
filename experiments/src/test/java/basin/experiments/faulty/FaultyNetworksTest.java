package basin.experiments.faulty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.testkit.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Scores the analysis {@code diagnosis} on networks with labelled faults, every case of a folder of
 * reference files, and writes the table. It trains for long, so it runs on demand; {@code
 * experiments/README.md} has the command.
 */
@EnabledIfSystemProperty(named = "basin.faulty.table", matches = ".+")
class FaultyNetworksTest {
  @Test
  void rightTypeOfTwoThirdsAndFewFalseAlarms() throws IOException {
    Path table = Path.of(System.getProperty("basin.faulty.table")).toAbsolutePath();
    Path folder = Path.of(System.getProperty("basin.faulty.out", "target/faulty"));
    RowSets rows = new RowSets(Path.of(System.getenv().getOrDefault("BASIN_DATA", ".")));
    List<FaultyCase> cases =
        Truth.read("faulty_networks.json").cases("cases").stream().map(FaultyCase::new).toList();
    Surgery surgery = Surgery.of(new FolderStore(folder.resolve("results")));
    List<Judged> judged =
        new Inquiry(rows, folder.resolve("files").toAbsolutePath(), surgery).judge(cases);
    Foresight foresight = Foresight.of(rows, folder.resolve("files").toAbsolutePath());
    List<Foreseen> foreseen =
        cases.stream().flatMap(each -> foresight.of(each, true).stream()).toList();
    Files.writeString(
        table,
        new ScoreTable(judged)
            .text(new Preface(Inquiry.SEEDS).text(judged), new ForeseenTable(foreseen).text()));
    Score score = new Score(judged);
    assertTrue(score.cases() >= 0.95 * cases.size(), () -> score.cases() + " cases were run");
    assertTrue(score.types().value() >= 2 / 3.0, () -> "right type: " + score.types());
    assertTrue(score.falseAlarms().value() < 0.05, () -> "false alarms: " + score.falseAlarms());
  }
}
