package basin.reports.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void whoWritesTheSameFileMeanwhileIsNotInTheWay() throws IOException {
    Path file = folder.resolve("index.html");
    WholeFile.write(
        file,
        writer -> {
          try {
            writer.append("the ");
            CompletableFuture.runAsync(() -> another(file)).join();
            assertEquals("another", Files.readString(file));
            writer.append("last");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertEquals("the last", Files.readString(file));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(file), all.toList());
    }
  }

  private static void another(Path file) {
    try {
      WholeFile.write(file, "another");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
