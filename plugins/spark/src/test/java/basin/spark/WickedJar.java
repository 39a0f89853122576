package basin.spark;

import basin.spi.Plugin;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A user's plugin that ends the process it runs in, without a word, if it is told to. */
final class WickedJar {
  private static final String WICKED =
      """
      package example;

      import basin.spi.descent.Memory;
      import basin.spi.descent.Rule;
      import basin.spi.descent.Step;
      import basin.spi.number.Vec;
      import basin.spi.settings.Doc;

      @Doc("Does a deed after some steps.")
      public record Wicked(@Doc("what it does") String deed) implements Rule {
        @Override
        public void update(Vec w, Vec g, Memory memory, Step step) {
          w.addScaled(-1e-4, g);
          if (step.count() == 1000 && deed.equals("halt")) {
            Runtime.getRuntime().halt(5);
          }
        }
      }
      """;

  private static final String PLUGIN =
      """
      package example;

      import basin.spi.Extensions;
      import basin.spi.Plugin;
      import basin.spi.descent.Optimizer;

      public final class ExamplePlugin implements Plugin {
        @Override
        public void register(Extensions extensions) {
          extensions.add(Optimizer.class, "wicked", Wicked.class);
        }
      }
      """;

  private WickedJar() {}

  /** Compiles it against the SPI alone, in a folder, and puts it into another. */
  static void write(Path into, Path folder) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("wicked").resolve("example"));
    Path classes = Files.createDirectories(folder.resolve("wicked-classes"));
    List<Path> files =
        List.of(
            Files.writeString(sources.resolve("Wicked.java"), WICKED),
            Files.writeString(sources.resolve("ExamplePlugin.java"), PLUGIN));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("--release", "17", "-proc:none", "-d", classes.toString(), "-cp", spi());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends javax.tools.JavaFileObject> units =
          manager.getJavaFileObjectsFromPaths(files);
      if (!compiler.getTask(said, manager, null, options, null, units).call()) {
        throw new AssertionError(said.toString());
      }
    }
    Path services = Files.createDirectories(classes.resolve("META-INF").resolve("services"));
    Files.writeString(services.resolve("basin.spi.Plugin"), "example.ExamplePlugin\n");
    Files.copy(ClassPath.packed(classes), into.resolve("wicked.jar"));
  }

  private static String spi() {
    try {
      return Path.of(Plugin.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
