package basin.datasets.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.datasets.TestShelf;
import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads, from a server inside the test. */
class MirrorsTest {
  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("good", TinyMnist::gzipped);
    serve("bad", file -> TinyMnist.gzipped((file + 2) % 4));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsMissingIsFetchedOnceAndKept() {
    TestShelf shelf = new TestShelf(folder, true);
    MnistFiles files = TinyMnist.files(List.of(mirror("good")));
    assertEquals(20, files.load(shelf, new SeededStreams(0), 20, 0).train().length);
    int length = TinyMnist.gzipped(3).length;
    assertEquals(
        "t10k-labels-idx1-ubyte " + length + "/" + length, shelf.told.get(shelf.told.size() - 1));
    int told = shelf.told.size();
    files.load(shelf, new SeededStreams(0), 20, 0);
    assertEquals(told, shelf.told.size());
  }

  @Test
  void theNextMirrorIsTriedWhenOneIsGoneOrAltered() {
    MnistFiles files = TinyMnist.files(List.of(mirror("nowhere"), mirror("bad"), mirror("good")));
    TestShelf shelf = new TestShelf(folder, true);
    assertEquals(10, files.load(shelf, new SeededStreams(0), 20, 0).test().length);
  }

  @Test
  void alteredFilesAreNotKept() throws IOException {
    MnistFiles files = TinyMnist.files(List.of(mirror("nowhere"), mirror("bad")));
    TestShelf shelf = new TestShelf(folder, true);
    var refusal =
        assertThrows(DataException.class, () -> files.load(shelf, new SeededStreams(0), 20, 0));
    String message = refusal.getMessage();
    assertTrue(
        message.startsWith(
            "mnist: train-images-idx3-ubyte cannot be downloaded; put the four IDX files into a"
                + " folder and name it with --data DIR or BASIN_DATA\n"),
        message);
    assertTrue(message.contains("nowhere/train-images-idx3-ubyte.gz  answers with status 404"));
    assertTrue(message.contains("bad/train-images-idx3-ubyte.gz  "));
    try (Stream<Path> kept = Files.list(folder.resolve("cache/mnist"))) {
      assertEquals(List.of(), kept.toList());
    }
  }

  private void serve(String name, IntFunction<byte[]> contents) {
    for (int i = 0; i < 4; i++) {
      byte[] body = contents.apply(i);
      server.createContext(
          "/" + name + "/" + TinyMnist.name(i) + ".gz",
          exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
    }
  }

  private URI mirror(String name) {
    return URI.create(
        "http://"
            + server.getAddress().getHostString()
            + ":"
            + server.getAddress().getPort()
            + "/"
            + name
            + "/");
  }
}
