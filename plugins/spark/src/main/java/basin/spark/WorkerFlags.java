package basin.spark;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The flags of this JVM that make kernels fast, for those of workers. None of them changes a bit;
 * without the module of vectors and what is said to the compiler, trials take longer.
 */
final class WorkerFlags {
  private static final List<String> KEPT =
      List.of(
          "-XX:CompileCommand=",
          "-XX:ObjectAlignmentInBytes=",
          "-XX:Tier4",
          "--add-modules=jdk.incubator.vector");

  private WorkerFlags() {}

  static String ofThisProcess() {
    return of(ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  /** Those of a command line, each in quotes, as Spark wants what stands in one property. */
  static String of(List<String> arguments) {
    return arguments.stream()
        .filter(each -> KEPT.stream().anyMatch(each::startsWith))
        .map(each -> '"' + each + '"')
        .collect(Collectors.joining(" "));
  }
}
