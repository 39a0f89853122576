package basin.parquet;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.table.Column;
import basin.spi.table.Column.Kind;
import basin.spi.table.TableWriter;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler needs Hadoop's types, and nobody else: the plugin's folder holds no Hadoop. */
class AloneTest {
  @TempDir private Path folder;

  @Test
  void aTableIsWrittenWithoutHadoop() throws Exception {
    Path file = folder.resolve("table.parquet");
    try (URLClassLoader loader = withoutHadoop()) {
      assertThrows(
          ClassNotFoundException.class,
          () -> loader.loadClass("org.apache.hadoop.conf.Configuration"));
      loader.loadClass(Scribe.class.getName()).getMethod("write", Path.class).invoke(null, file);
    }
    assertTrue(Files.size(file) > 0);
  }

  /** Writes a table, in whatever class loader it is loaded by. */
  public static final class Scribe {
    private Scribe() {}

    /** One of two rows. */
    public static void write(Path file) throws IOException {
      List<Column> columns = List.of(new Column("x", Kind.NUMBER), new Column("t", Kind.TEXT));
      try (TableWriter writer = new Parquet().begin(file, columns)) {
        writer.row(List.of(Double.NaN, "one"));
        writer.row(List.of(1.5, "two"));
      }
    }
  }

  /** What this test has, less Hadoop. */
  private static URLClassLoader withoutHadoop() throws IOException {
    List<URL> places = new ArrayList<>();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(place -> !place.contains("hadoop-client"))
        .forEach(place -> places.add(url(Path.of(place))));
    return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path place) {
    try {
      return place.toUri().toURL();
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
