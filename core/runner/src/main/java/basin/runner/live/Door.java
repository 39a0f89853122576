package basin.runner.live;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may come in: whoever knows the address that was printed. Other users of the machine do not;
 * and a page of somebody else's in the same browser, which may have led a name of its own to this
 * machine, shows itself by the name it asks for or by where it comes from.
 */
final class Door {
  private static final Pattern LOOPBACK =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

  private final String token;

  Door(String token) {
    this.token = token;
  }

  /**
   * What is asked for behind the token.
   *
   * @param path of the address
   * @return empty if whoever asks may not come in
   */
  Optional<String> behind(String method, String path, Headers headers) {
    int end = path.indexOf('/', 1);
    boolean known =
        end > 0
            && MessageDigest.isEqual(
                path.substring(1, end).getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    return known && method.equals("GET") && isOwn(headers)
        ? Optional.of(path.substring(end + 1))
        : Optional.empty();
  }

  /** Any port, for it may have been passed on from another machine. */
  private static boolean isOwn(Headers headers) {
    String host = headers.getFirst("Host");
    String origin = headers.getFirst("Origin");
    return host != null
        && LOOPBACK.matcher(host).matches()
        && (origin == null || origin.equals("http://" + host));
  }
}
