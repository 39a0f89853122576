package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what Basin says with the files in {@code src/test/resources/basin/runner/golden}.
 *
 * <p>{@code mvn test -Dbasin.golden=write} writes them anew; read the difference before committing.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/basin/runner/golden");

  private Golden() {}

  static void assertSays(String name, String said) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    if ("write".equals(System.getProperty("basin.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, said);
    }
    assertEquals(Files.readString(file), said, file.toString());
  }
}
