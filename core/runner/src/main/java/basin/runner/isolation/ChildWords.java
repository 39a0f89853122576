package basin.runner.isolation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** What a child prints, its plugins and its JVM: to the log, and the last of it is kept. */
final class ChildWords {
  private static final Logger LOG = LogManager.getLogger(ChildWords.class);
  private static final int KEPT = 30;

  private final long process;
  private final Deque<String> last = new ArrayDeque<>();

  ChildWords(long process) {
    this.process = process;
  }

  /** Reads to the end, on a thread of its own. */
  void read(InputStream stream) {
    Thread reader = new Thread(() -> readAll(stream), "words of " + process);
    reader.setDaemon(true);
    reader.start();
  }

  /** The last lines. */
  synchronized String last() {
    return String.join("\n", last);
  }

  private void readAll(InputStream stream) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("WARNING: Using incubator modules")) {
          LOG.info("process {} says: {}", process, line);
          keep(line);
        }
      }
    } catch (IOException e) {
      LOG.info("process {} is heard no more: {}", process, e.toString());
    }
  }

  private synchronized void keep(String line) {
    last.add(line);
    if (last.size() > KEPT) {
      last.remove();
    }
  }
}
