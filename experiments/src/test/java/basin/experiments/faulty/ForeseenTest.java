package basin.experiments.faulty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.testkit.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What is said of networks with labelled faults before they are trained. */
class ForeseenTest {
  private static final String ONE_UNIT =
      "{'id': 'one-unit', 'kind': 'constructed', 'data': {'set': 'circles', 'rows': 40, 'noise':"
          + " 0.1, 'factor': 0.5, 'targets': 'column'}, 'network': {'layers': [{'units': 4,"
          + " 'activation': 'tanh'}, {'units': 1, 'activation': 'softmax'}]}, 'loss':"
          + " 'binary-cross-entropy', 'optimizer': {'sgd': {'rate': 0.1}}, 'batch': 8, 'epochs': 2,"
          + " 'faults': ['output-activation'], 'symptoms': []}";

  @TempDir private Path folder;

  private static List<FaultyCase> cases() {
    return Truth.read("faulty_networks.json").cases("cases").stream().map(FaultyCase::new).toList();
  }

  private static RowSets rows() {
    return new RowSets(Path.of(System.getenv().getOrDefault("BASIN_DATA", ".")));
  }

  @Test
  @EnabledIfSystemProperty(named = "basin.truth", matches = ".+")
  void ofHealthyNetworksNoCautionSpeaks() {
    Foresight foresight = Foresight.of(rows(), folder);
    List<String> alarms =
        cases().stream()
            .filter(each -> !each.faulty() && !each.family().equals("mnist"))
            .flatMap(each -> foresight.of(each, false).stream())
            .filter(each -> !each.warned().isEmpty())
            .map(each -> each.of().id() + " " + each.warned())
            .toList();
    assertEquals(List.of(), alarms);
  }

  @Test
  void aNetworkThatCannotBeRightIsSpokenOf() {
    Foresight foresight = Foresight.of(rows(), folder);
    Set<String> warned = foresight.of(new FaultyCase(Cases.json(ONE_UNIT)), false).get().warned();
    assertTrue(warned.contains("one-unit-softmax"), warned::toString);
  }

  /** Writes the counts of a folder's cases; minutes. */
  @Test
  @EnabledIfSystemProperty(named = "basin.faulty.foreseen", matches = ".+")
  void countsAreWritten() throws IOException {
    Foresight foresight = Foresight.of(rows(), folder);
    List<Foreseen> all =
        cases().parallelStream().flatMap(each -> foresight.of(each, true).stream()).toList();
    Files.writeString(
        Path.of(System.getProperty("basin.faulty.foreseen")), new ForeseenTable(all).text());
    assertTrue(all.size() >= 0.95 * cases().size(), () -> all.size() + " cases were looked at");
  }
}
