package basin.runner.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.sqlite.ResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  private final List<String> warnings = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void eachRunHasAFileOfItsOwn() throws IOException {
    Logger logger = LogManager.getLogger(RunLogTest.class);
    Path first = log(() -> logger.info("in the first"));
    Path second = log(() -> logger.info("in the second"));
    assertEquals(folder.resolve("run-1.log"), first);
    assertEquals(folder.resolve("run-2.log"), second);
    assertTrue(Files.readString(first).contains("in the first"));
    assertFalse(Files.readString(first).contains("in the second"));
    assertTrue(Files.readString(second).contains("in the second"));
  }

  @Test
  void warningsAreHeardAndErrorsOnlyWrittenDown() throws IOException {
    Logger logger = LogManager.getLogger(RunLogTest.class);
    Path file =
        log(
            () -> {
              logger.info("an aside");
              logger.warn("a {}", "warning");
              logger.error("an error", new IllegalStateException("its cause"));
            });
    assertEquals(List.of("warning: a warning"), warnings);
    String written = Files.readString(file);
    assertTrue(written.contains("IllegalStateException: its cause"), written);
    assertTrue(written.contains("an aside"), written);
  }

  @Test
  void aFileInTheWayOfTheFolderIsSaid() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    ResultsException e =
        assertThrows(ResultsException.class, () -> RunLog.start(file, warnings::add));
    assertTrue(e.getMessage().startsWith("no log can be written to " + file), e.getMessage());
  }

  private Path log(Runnable work) {
    try (RunLog log = RunLog.start(folder, warnings::add)) {
      work.run();
      return log.file();
    }
  }
}
