package basin.spark;

import basin.spi.run.ExecutorException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;

/** The masters of a standalone cluster: {@code spark://host:7077}, several parted by commas. */
final class Masters {
  private static final String SCHEME = "spark://";
  private static final int PATIENCE_MILLISECONDS = 5_000;

  private Masters() {}

  /** Finds out at once what Spark would find out after a minute. */
  static void requireOne(String url) {
    List<String> addresses = addresses(url);
    if (!addresses.isEmpty() && addresses.stream().noneMatch(Masters::answers)) {
      throw new ExecutorException(
          "no Spark master answers at %s; start one, or name another with --master".formatted(url));
    }
  }

  /** Whether all that takes part is on this machine, as far as the URL tells. */
  static boolean onLoopback(String url) {
    List<String> addresses = addresses(url);
    return url.startsWith("local")
        || !addresses.isEmpty()
            && addresses.stream().allMatch(each -> each.matches("(127\\.[0-9.]+|localhost):.*"));
  }

  private static List<String> addresses(String url) {
    return url.startsWith(SCHEME)
        ? Stream.of(url.substring(SCHEME.length()).split(",")).toList()
        : List.of();
  }

  private static boolean answers(String address) {
    int colon = address.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      int port = Integer.parseInt(address.substring(colon + 1));
      socket.connect(
          new InetSocketAddress(address.substring(0, Math.max(0, colon)), port),
          PATIENCE_MILLISECONDS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
