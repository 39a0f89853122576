package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What class files do not show. */
class HouseTest {
  private static final Path HOUSE = Path.of("..", "..");

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    TreeSet<Path> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(HOUSE)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("src/main/java"))
          .filter(file -> !file.startsWith(HOUSE.resolve("plugins/example"))) // a stranger's
          .forEach(file -> packages.add(file.getParent()));
    }
    assertTrue(packages.size() > 30, packages.toString());
    List<Path> silent =
        packages.stream().filter(each -> !Files.exists(each.resolve("package-info.java"))).toList();
    assertEquals(List.of(), silent);
  }
}
