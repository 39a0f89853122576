package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project that plugin authors copy: the pages show it as it is, and Basin runs it. */
class ExamplePluginTest {
  private static final Path HOUSE = Path.of("..", "..");
  private static final Path PROJECT = HOUSE.resolve("plugins/example");
  private static final Path SOURCES = PROJECT.resolve("src/main/java");

  /** A file's name and its text below it. */
  private static final Pattern SHOWN =
      Pattern.compile("(?m)^`([^`\n]+)`\n\n```\\w+\n((?s:.*?))^```$");

  @TempDir private Path folder;

  @Test
  void thePageOfPluginsShowsEveryFileOfTheProjectAsItIs() throws IOException {
    TreeSet<Path> shown = new TreeSet<>();
    Matcher file = SHOWN.matcher(Files.readString(HOUSE.resolve("plugins/README.md")));
    while (file.find()) {
      Path path = PROJECT.resolve(file.group(1));
      assertEquals(Files.readString(path), file.group(2), file.group(1));
      shown.add(path);
    }
    assertEquals(new TreeSet<>(files(PROJECT)), shown);
  }

  @Test
  void theFirstPageShowsItsOptimizer() throws IOException {
    String optimizer = Files.readString(SOURCES.resolve("example/SignDescent.java"));
    assertTrue(
        Files.readString(HOUSE.resolve("README.md")).contains("```java\n" + optimizer + "```"));
  }

  @Test
  void thePageNamesTheVersionThatTheProjectAsksFor() throws IOException {
    String page = Files.readString(HOUSE.resolve("plugins/README.md"));
    Matcher version =
        Pattern.compile("<basin.version>(.*)</basin.version>")
            .matcher(Files.readString(PROJECT.resolve("pom.xml")));
    assertTrue(version.find());
    assertEquals(Version.basin(), version.group(1));
    assertTrue(page.contains("`basin:basin-spi:" + version.group(1) + "`"));
    assertTrue(page.contains("`basin:basin-testkit:" + version.group(1) + "`"));
  }

  @Test
  void itsExperimentRunsWithItsJarBeside() throws IOException {
    PluginJar jar = new PluginJar();
    for (Path source : files(SOURCES)) {
      jar.source(className(source), Files.readString(source));
    }
    Path service = PROJECT.resolve("src/main/resources/META-INF/services/basin.spi.Plugin");
    jar.entry("META-INF/services/basin.spi.Plugin", Files.readAllBytes(service))
        .write(Files.createDirectory(folder.resolve("plugins.d")).resolve("example.jar"));
    Path experiment = Files.copy(PROJECT.resolve("line.yaml"), folder.resolve("line.yaml"));
    Shell.Answer answer =
        Shell.basin("run", experiment.toString(), "--out", folder.resolve("out").toString());
    assertEquals(0, answer.code(), answer.transcript());
  }

  @Test
  void noneOfItIsOnBasinsOwnClassPath() {
    String listed = Shell.basin("plugins").out();
    assertTrue(listed.contains("adam"), listed);
    assertTrue(!listed.contains("sign-descent"), listed);
  }

  private static String className(Path source) {
    String name = SOURCES.relativize(source).toString();
    return name.replaceFirst("\\.java$", "").replace('/', '.');
  }

  /** Files that are written by hand, in their order. */
  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return new ArrayList<>(
          files
              .filter(Files::isRegularFile)
              .filter(each -> !below.relativize(each).startsWith("target"))
              .sorted()
              .toList());
    }
  }
}
