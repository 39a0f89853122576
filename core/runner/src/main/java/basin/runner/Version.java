package basin.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Basin's version, as Maven knows it. */
public final class Version {
  private Version() {}

  /** For example {@code 0.2.0}. */
  public static String basin() {
    try (InputStream properties = Version.class.getResourceAsStream("version.properties")) {
      Properties versions = new Properties();
      versions.load(properties);
      return versions.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
