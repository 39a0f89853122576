package basin.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and scripts that are embedded in every page. */
final class Assets {
  static final String STYLE = read("report.css");
  static final String CHARTS = read("charts.js");
  static final String TABLES = read("tables.js");
  static final String PLOTLY = read("plotly/plotly-cartesian.min.js");

  /**
   * What the page may do: run its own scripts, told by their digests, and nothing from anywhere
   * else. {@code data:} and {@code blob:} pictures are how a chart is saved.
   */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src "
          + String.join(" ", digest(PLOTLY), digest(CHARTS), digest(TABLES));

  private Assets() {}

  private static String read(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String script) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
