package basin.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.datasets.TestShelf;
import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a path can lead to besides a table. */
@Timeout(20)
class TextFileTest {
  private static final String NO_FILE =
      "  is no file but a pipe, a socket or a device; write the rows to a file first";

  @TempDir Path folder;

  @Test
  void nobodyWaitsForAPipe() throws Exception {
    Path pipe = folder.resolve("table.csv");
    Assumptions.assumeTrue(made("mkfifo", pipe.toString()));
    assertRefused(pipe + NO_FILE);
  }

  @Test
  void anEndlessDeviceIsNotRead() throws IOException {
    Path device = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(device));
    TestShelf shelf = new TestShelf(folder, false);
    DataException refusal = assertThrows(DataException.class, () -> TextFile.open(device, shelf));
    assertEquals(device + NO_FILE, refusal.getMessage());
  }

  @Test
  void aSocketIsNotRead() throws IOException {
    Path socket = folder.resolve("table.csv");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      assertRefused(socket + NO_FILE);
    }
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), "x,y\n1,2\n");
    try (InputStream in = TextFile.open(file, new TestShelf(folder, false))) {
      Files.writeString(file, "3,4\n", StandardOpenOption.APPEND);
      DataException refusal = assertThrows(DataException.class, in::readAllBytes);
      assertEquals(
          file + "  the file has changed while it was read; wait until it is written, or copy it",
          refusal.getMessage());
    }
  }

  @Test
  void aFileThatShrinksWhileItIsReadIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), "x,y\n1,2\n");
    try (InputStream in = TextFile.open(file, new TestShelf(folder, false))) {
      Files.writeString(file, "x,y\n");
      assertThrows(DataException.class, in::readAllBytes);
    }
  }

  private void assertRefused(String message) {
    TestShelf shelf = new TestShelf(folder, false);
    Csv csv = TestCsv.of().csv();
    DataException loading =
        assertThrows(DataException.class, () -> csv.load(shelf, new SeededStreams(0)));
    assertEquals(message, loading.getMessage());
    DataException naming = assertThrows(DataException.class, () -> csv.digest(shelf));
    assertEquals(message, naming.getMessage());
  }

  private static boolean made(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
