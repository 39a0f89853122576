package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.sample.SampleCatalog;
import basin.lab.yaml.FaultyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users read when a file is wrong. Each {@code faults/x.yaml} has its text in {@code
 * faults/x.txt}; {@code -Dgolden=update} writes the texts anew.
 */
class FaultTextsTest {
  private static final Path FOLDER = Path.of("src/test/resources/basin/lab/faults");

  static List<String> faultyFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreFaultyFiles() throws IOException {
    assertTrue(faultyFiles().size() >= 25);
  }

  @ParameterizedTest
  @MethodSource("faultyFiles")
  void theTextIsTheOneAgreedOn(String name) throws IOException {
    Path golden = FOLDER.resolve(name.replace(".yaml", ".txt"));
    String text = text(FOLDER.resolve(name)).replace(FOLDER + "/", "") + "\n";
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
  }

  private static String text(Path file) {
    try {
      ExperimentFile.read(file, List.of(), SampleCatalog.of());
      return "nothing is wrong";
    } catch (FaultyFile faulty) {
      return faulty.getMessage();
    }
  }
}
