package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"optimizers", "table", "surface"})
  void whatIsWrittenTakesItsFirstStepAndThereIsNothingToBeWarnedOf(String template)
      throws IOException {
    Files.writeString(folder.resolve("houses.csv"), houses());
    String file = folder.resolve("first.yaml").toString();
    assertEquals(0, Shell.basin("new", file, "--template", template).code());
    Shell.Answer check = Shell.basin("check", file);
    assertEquals(0, check.code(), check.err());
    assertEquals(List.of(), check.err().lines().filter(line -> line.contains(file)).toList());
  }

  @Test
  void aFileThatIsThereStays() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");
    assertSays("new-there", "new", file.toString());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aTemplateThatThereIsNotAndAFolderThatThereIsNot() throws IOException {
    assertSays("new-template", "new", folder.resolve("x.yaml").toString(), "--template", "tables");
    assertSays("new-folder", "new", folder.resolve("nowhere/x.yaml").toString());
    assertFalse(Files.exists(folder.resolve("x.yaml")));
  }

  private void assertSays(String name, String... typed) throws IOException {
    Golden.assertSays(name, Shell.basin(typed).transcript().replace(folder.toString(), "DIR"));
  }

  private static String houses() {
    StringBuilder rows = new StringBuilder("rooms,area,age,price\n");
    for (int i = 0; i < 60; i++) {
      int area = 40 + 7 * i % 90;
      rows.append("%d,%d,%s,%d%n".formatted(1 + i % 5, area, i % 9 == 0 ? "" : i, 3 * area - i));
    }
    return rows.toString();
  }
}
