package basin.runner.verify;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Basin said and came to in a process of its own.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Child(int code, String out, String err) {
  /** Carries out a command line with the classes of this process, in another virtual machine. */
  static Child of(Variant variant, List<String> arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("basin-out-", ".txt");
    Path err = Files.createTempFile("basin-err-", ".txt");
    try {
      Process process =
          new ProcessBuilder(line(variant, arguments))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      int code = end(process);
      return new Child(code, text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static List<String> line(Variant variant, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(variant.java().toString());
    line.addAll(variant.options());
    compilation().forEach(line::add);
    line.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "basin.runner.Main", "verify"));
    line.addAll(arguments);
    return line;
  }

  /** What this process was told of when to compile what; it changes no bit. */
  private static Stream<String> compilation() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("-XX:CompileCommand=") || each.startsWith("-XX:Tier4"));
  }

  private static int end(Process process) throws InterruptedException {
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
