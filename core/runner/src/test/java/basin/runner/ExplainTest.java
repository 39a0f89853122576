package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  @TempDir private Path folder;

  @Test
  void thePagesOfAllComponentsAreWrittenToAFolder() throws IOException {
    Path site = folder.resolve("site");
    Shell.Answer answer = Shell.basin("explain", "--html", site.toString());
    assertEquals(0, answer.code(), answer.transcript());
    assertEquals("Open " + site.resolve("index.html"), answer.out().strip());
    String optimizers = Files.readString(site.resolve("optimizer.html"));
    assertTrue(optimizers.contains("Kingma and Ba 2015"), optimizers);
    assertTrue(Files.readString(site.resolve("problem.html")).contains("<svg "));
    assertFalse(optimizers.contains("http://") || optimizers.contains("https://"), optimizers);
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Shell.Answer answer = Shell.basin("explain", "--html", file.resolve("site").toString());
    assertEquals(3, answer.code(), answer.transcript());
    assertTrue(answer.err().contains("the pages cannot be written to " + file), answer.err());
  }

  @Test
  void ofWhatNoFileNamesItIsSaidWhenItTakesPart() {
    String caution = Shell.basin("explain", "one-unit-softmax").out();
    assertTrue(caution.contains("Takes part   in every basin check, of every kind"), caution);
    assertFalse(caution.contains("In YAML"), caution);
    String check = Shell.basin("explain", "overfit-batch").out();
    assertTrue(check.contains("Takes part   in basin check --probe"), check);
  }

  @Test
  void aSurfaceIsShownFromAbove() {
    String page = Shell.basin("explain", "himmelblau").out();
    assertEquals(4, page.chars().filter(letter -> letter == '×').count() - 1, page);
  }

  @Test
  void componentsOfOneKindAreListed() {
    String all = Shell.basin("plugins", "schedules").out();
    assertEquals(all, Shell.basin("plugins", "schedule").out());
    assertTrue(all.startsWith("schedule\n  constant"), all);
    assertFalse(all.contains("adam"), all);
    String json = Shell.basin("plugins", "stopping-rule", "--json").out();
    assertTrue(json.contains("\"gradient-norm\"") && !json.contains("\"adam\""), json);
  }

  @Test
  void aKindThatIsNoneIsRecognised() {
    Shell.Answer answer = Shell.basin("plugins", "optimiser");
    assertEquals(2, answer.code());
    assertTrue(
        answer.err().contains("no kind is called 'optimiser'; did you mean 'optimizer'?"),
        answer.err());
  }
}
