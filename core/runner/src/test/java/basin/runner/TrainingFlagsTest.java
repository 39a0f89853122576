package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tests tell the compiler is what the launcher does, or they would take much longer. */
class TrainingFlagsTest {
  @Test
  void theLauncherSaysTheSameToTheCompiler() throws IOException {
    String launcher = Files.readString(Path.of("..", "..", "basin"));
    List<String> unknown =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(each -> each.startsWith("-XX:CompileCommand=") || each.startsWith("-XX:Tier4"))
            .map(each -> each.replaceFirst("-XX:CompileCommand=((dont)?inline,)?", ""))
            .filter(each -> !launcher.contains(each))
            .toList();
    assertEquals(List.of(), unknown);
  }
}
