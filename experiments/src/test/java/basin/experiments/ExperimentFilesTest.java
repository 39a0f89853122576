package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment that comes with Basin is right, and runs. */
class ExperimentFilesTest {
  @TempDir Path out;

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Laboratory.file(""))) {
      return all.filter(f -> f.toString().endsWith(".yaml"))
          .filter(f -> !f.toString().contains("/src/") && !f.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreExperiments() throws IOException {
    assertTrue(files().size() >= 6, files()::toString);
  }

  @Test
  void thePageOfThisFolderListsEachOnce() throws IOException {
    String page = Files.readString(Laboratory.file("README.md"));
    List<String> amiss = new ArrayList<>();
    for (Path file : files()) {
      String name = Laboratory.file("").relativize(file).toString().replace('\\', '/');
      String row = "| `" + (name.startsWith("seeds/") ? "seeds/" : name) + "` |";
      if (page.split(Pattern.quote(row), -1).length != 2) {
        amiss.add(row);
      }
    }
    assertEquals(List.of(), amiss);
  }

  @ParameterizedTest
  @MethodSource("files")
  void passesTheCheck(Path file) {
    if (Mnist.needs(file)) {
      Mnist.require();
    }
    Laboratory.Answer answer = Laboratory.basin("check", file.toString());
    assertEquals(0, answer.exit(), answer::toString);
  }

  @ParameterizedTest
  @MethodSource("files")
  void runsAFewStepsAndReports(Path file) throws IOException {
    List<String> shortened = new ArrayList<>(List.of("--set", "seeds=1"));
    if (Mnist.needs(file)) {
      Mnist.require();
      shortened.addAll(List.of("--set", "train={steps: 3, batch: 32}"));
    } else {
      shortened.addAll(List.of("--set", "train={steps: 3}"));
    }
    if (file.endsWith("quickstart.yaml")) { // certificates of 27 parameters, not of 75
      shortened.addAll(List.of("--set", "problem.network.layers[0].repeat.times=1"));
    }
    if (file.endsWith("basins.yaml")) { // a descent for each point of the picture
      shortened.addAll(List.of("--set", "analyses=[{atlas: {pixels: 8}}]"));
    }
    if (file.endsWith("pruned-rates.yaml")) { // three steps have no rung after an epoch
      shortened.addAll(List.of("--set", "prune={halving: 1 step}"));
    }
    if (file.endsWith("remedies.yaml")) { // one depth and one start, of which nothing is claimed
      shortened.addAll(List.of("--grid", "depth=2", "--grid", "start=he-normal"));
      shortened.addAll(List.of("--set", "claims=[]"));
    }
    Laboratory.Answer answer = new Laboratory(out).run(file, shortened.toArray(String[]::new));
    assertEquals(0, answer.exit(), answer::toString);
    String name = file.getFileName().toString().replace(".yaml", "");
    Path page = out.resolve(name).resolve("report").resolve("index.html");
    assertFalse(Files.readString(page).isEmpty());
  }
}
