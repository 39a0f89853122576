package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same file and seed give the same bits, whatever the threads and the machine's vectors. */
class SameBitsTest {
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  @TempDir Path out;

  @Test
  void threadsAndVectorsLeaveNoTrace() throws Exception {
    Map<Integer, String> one = digests("one", List.of(VECTORS), 1);
    assertEquals(16, one.size());
    assertEquals(16, Map.copyOf(one).values().stream().distinct().count());
    assertEquals(one, digests("two", List.of(VECTORS), 2), "on two threads");
    assertEquals(one, digests("no-module", List.of(), 2), "without the Vector API");
    assertEquals(
        one, digests("scalar", List.of(VECTORS, "-Dbasin.kernels=scalar"), 1), "scalar kernels");
    assertEquals(
        one, digests("narrow", List.of(VECTORS, "-Dbasin.vector.bits=128"), 1), "narrow vectors");
  }

  /** In a process of its own, because kernels are chosen once per process. */
  private Map<Integer, String> digests(String folder, List<String> flags, int threads)
      throws IOException, InterruptedException {
    Path results = out.resolve(folder);
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(flags);
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("-XX:CompileCommand=") || each.startsWith("-XX:Tier4"))
        .forEach(line::add);
    line.addAll(List.of("-cp", classPath(), "basin.runner.Main", "run"));
    line.addAll(List.of(Laboratory.file("src/test/resources/same-bits.yaml").toString()));
    line.addAll(List.of("--out", results.toString(), "-j", Integer.toString(threads)));
    File said = out.resolve(folder + ".txt").toFile();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said).start();
    int exit = process.waitFor();
    String text = Files.readString(said.toPath(), StandardCharsets.UTF_8);
    assertTrue(exit == 0, () -> folder + " ended with " + exit + "\n" + text);
    return new Laboratory(results).digests("same-bits");
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
