package basin.runner.isolation;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a child is started: by the same Java with the same class path and the same options, and so
 * with the same kernels. All children together may have as large a heap as their parent.
 */
final class ChildCommand {
  private static final long MEBIBYTE = 1 << 20;

  /** Basin itself needs some of it. */
  private static final long LEAST = 256 * MEBIBYTE;

  /** Options that are the parent's own. */
  private static final List<String> OWN =
      List.of(
          "-Xmx",
          "-Xms",
          "-XX:MaxHeapSize",
          "-XX:InitialHeapSize",
          "-XX:MaxRAMPercentage",
          "-XX:InitialRAMPercentage",
          "-XX:ErrorFile",
          "-XX:ArchiveClassesAtExit",
          "-XX:DumpLoadedClassList",
          "-Dbasin.stderr",
          "-Dbasin.terminal",
          "-agentlib:jdwp");

  private ChildCommand() {}

  /**
   * The command line.
   *
   * @param children that are alive at a time, at most
   * @param crash where the JVM writes what it knows when it crashes
   */
  static List<String> of(int children, Path crash) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    inherited().forEach(line::add);
    line.add("-Xmx" + heap(Runtime.getRuntime().maxMemory(), children) / MEBIBYTE + "m");
    line.add("-XX:ErrorFile=" + crash);
    line.addAll(List.of("-XX:-CreateCoredumpOnCrash", "-XX:+DisplayVMOutputToStderr"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(TrialProcess.class.getName());
    return line;
  }

  /** A child's share in bytes. */
  static long heap(long parent, int children) {
    return Math.max(Math.min(LEAST, parent), parent / children);
  }

  private static Stream<String> inherited() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> OWN.stream().noneMatch(option::startsWith));
  }
}
