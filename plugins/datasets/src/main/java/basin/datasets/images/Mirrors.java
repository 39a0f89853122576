package basin.datasets.images;

import basin.spi.data.DataException;
import basin.spi.data.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Places on the network that hold files gzipped, tried in order.
 *
 * @param folders ending in a slash
 */
record Mirrors(List<URI> folders) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Fetches a file into a folder. It gets its name only once its contents have been checked.
   *
   * @throws DataException if no mirror has it
   */
  Path fetch(String set, IdxFile file, Path folder, Shelf shelf) {
    List<String> refusals = new ArrayList<>();
    for (URI mirror : folders) {
      URI address = mirror.resolve(file.name() + ".gz");
      try {
        return fetch(address, file, folder, shelf);
      } catch (IOException | DataException e) {
        refusals.add(address + "  " + reason(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DataException("the download of " + address + " was interrupted; run again", e);
      }
    }
    throw new DataException(
        "%s: %s cannot be downloaded; put the four IDX files into a folder and name it with --data DIR or BASIN_DATA\n%s"
            .formatted(set, file.name(), String.join("\n", refusals)));
  }

  private static Path fetch(URI address, IdxFile file, Path folder, Shelf shelf)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, file.name(), ".part");
    try {
      download(address, aside, file.name(), shelf);
      file.read(aside);
      return Files.move(aside, folder.resolve(file.name() + ".gz"), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void download(URI address, Path into, String name, Shelf shelf)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build()
            .send(
                HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException("answers with status " + answer.statusCode());
      }
      copy(in, into, name, answer.headers().firstValueAsLong("Content-Length").orElse(-1), shelf);
    }
  }

  private static void copy(InputStream in, Path into, String name, long total, Shelf shelf)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long done = 0;
    try (OutputStream out = Files.newOutputStream(into)) {
      shelf.downloading(name, 0, total);
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        done += n;
        shelf.downloading(name, done, total);
      }
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
