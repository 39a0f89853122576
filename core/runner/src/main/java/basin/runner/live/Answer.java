package basin.runner.live;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is sent to a browser.
 *
 * @param code of HTTP
 * @param type of the body
 * @param policy what a page may load and do
 * @param body itself
 */
record Answer(int code, String type, String policy, byte[] body) {
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** A report says itself what it may do. */
  private static final String REPORT_POLICY = "frame-ancestors 'self'";

  /** Nothing is said of what there would be. */
  static final Answer NOTHING = new Answer(404, "text/plain", PAGE_POLICY, new byte[0]);

  static Answer json(String text) {
    return new Answer(200, "application/json", PAGE_POLICY, text.getBytes(StandardCharsets.UTF_8));
  }

  static Answer report(byte[] page) {
    return new Answer(200, "text/html", REPORT_POLICY, page);
  }

  /** A file that comes with Basin. */
  static Answer part(String name, String type) {
    try (InputStream stream = Answer.class.getResourceAsStream(name)) {
      return new Answer(200, type, PAGE_POLICY, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type + "; charset=utf-8");
    headers.set("Content-Security-Policy", policy);
    headers.set("Cache-Control", "no-store");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
