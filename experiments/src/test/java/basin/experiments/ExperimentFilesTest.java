package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment that comes with Basin is listed, and right. */
class ExperimentFilesTest {
  static List<Path> files() throws IOException {
    return ExperimentFiles.all();
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
}
