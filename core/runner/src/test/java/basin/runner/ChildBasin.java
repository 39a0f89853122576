package basin.runner;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Basin in a process of its own, with the classes of this one, for what ends or spoils a process.
 */
final class ChildBasin {
  private static final long PATIENCE_SECONDS = 120;

  private final Path folder;
  private Map<String, String> environment = Map.of();
  private File out;

  /** With a folder for what it says. */
  ChildBasin(Path folder) {
    this.folder = folder;
    this.out = folder.resolve("said").toFile();
  }

  ChildBasin environment(Map<String, String> environment) {
    this.environment = environment;
    return this;
  }

  ChildBasin outTo(File out) {
    this.out = out;
    return this;
  }

  Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "basin.runner.Main"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectOutput(out)
            .redirectError(folder.resolve("complained").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // of a failed test
    return process;
  }

  /** Carries a command out. */
  Shell.Answer basin(String... arguments) throws IOException, InterruptedException {
    return answer(start(arguments));
  }

  /** What came of a process. */
  Shell.Answer answer(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it goes on and on: " + complained());
    }
    String said = out.isFile() ? Files.readString(out.toPath(), StandardCharsets.UTF_8) : "";
    return new Shell.Answer(process.exitValue(), said, complained());
  }

  /** Standard error so far, but for what depends on the JVM. */
  String complained() throws IOException {
    return Files.readString(folder.resolve("complained"), StandardCharsets.UTF_8)
        .replaceFirst("warning: this Java runs without jdk.incubator.vector.*\n", "")
        .replaceAll("(?m)^SLF4J\\(W\\).*\n", "");
  }
}
