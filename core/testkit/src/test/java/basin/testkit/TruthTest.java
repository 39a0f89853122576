package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class TruthTest {
  @Test
  void everyCaseIsOneTestAndATallyFollows() {
    Truth truth = Truth.read("losses.json");
    List<DynamicTest> tests = truth.tests("cases", "id", c -> {}).toList();
    assertEquals(truth.cases("cases").size() + 1, tests.size());
    assertEquals("tally", tests.get(tests.size() - 1).getDisplayName());
  }

  @Test
  void aTallyOfNothingFails() {
    List<DynamicTest> tests = new ArrayList<>(abortingAll());
    DynamicTest tally = tests.remove(tests.size() - 1);
    for (DynamicTest test : tests) {
      assertThrows(TestAbortedException.class, () -> test.getExecutable().execute());
    }
    assertThrows(AssertionError.class, () -> tally.getExecutable().execute());
  }

  @Test
  void numbersMayBeWords() throws Exception {
    JsonNode list = new ObjectMapper().readTree("[1.5, \"inf\", \"-inf\", \"nan\", null]");
    assertArrayEquals(
        new double[] {
          1.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, Double.NaN
        },
        Truth.numbers(list));
  }

  @Test
  void anotherFolderOfTheSameFormatIsReadInstead(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("losses.json"), "{\"cases\": [{\"id\": \"theirs\"}]}");
    withFolder(
        folder.toString(),
        () -> {
          JsonNode only = Truth.read("losses.json").cases("cases").get(0);
          assertEquals("theirs", only.get("id").asText());
          assertThrows(TestAbortedException.class, () -> Truth.read("activations.json"));
        });
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    withFolder(
        "no-such-folder",
        () -> assertThrows(IllegalArgumentException.class, () -> Truth.read("losses.json")));
  }

  @Test
  void aRelativeFolderIsLookedForFromTheWorkingFolderUpwards() {
    Path here = Path.of("").toAbsolutePath();
    String name = here.getFileName() + "/src/main/resources/truth"; // found from the parent
    withFolder(name, () -> assertEquals(36, Truth.read("losses.json").cases("cases").size()));
  }

  private static void withFolder(String folder, Runnable check) {
    String before = System.getProperty("basin.truth");
    System.setProperty("basin.truth", folder);
    try {
      check.run();
    } finally {
      if (before == null) {
        System.clearProperty("basin.truth");
      } else {
        System.setProperty("basin.truth", before);
      }
    }
  }

  private static List<DynamicTest> abortingAll() {
    return Truth.read("losses.json")
        .tests("cases", "id", c -> Assumptions.abort("nothing to compare"))
        .toList();
  }
}
