package basin.runner.command;

import basin.lab.experiment.Amendment;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where trials run. */
final class ExecutorOptions {
  private static final String KEY = "executor";
  private static final String CLUSTER = "spark";

  @Option(
      names = "--executor",
      paramLabel = "NAME",
      description =
          "Where trials run, as under executor in the file: local, or what a plugin brings. It"
              + " changes nothing but the time.")
  private String executor;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "The cluster, such as spark://HOST:7077, of the executor that is named, or of spark.")
  private String master;

  /** What they change in the file, after other amendments. */
  List<Amendment> with(List<Amendment> others) {
    return Stream.concat(others.stream(), own()).toList();
  }

  private Stream<Amendment> own() {
    if (master == null) {
      return Stream.ofNullable(executor).map(given -> set(KEY, given));
    }
    String given = executor == null ? CLUSTER : executor.strip();
    int colon = given.indexOf(':');
    return colon < 0
        ? Stream.of(set(KEY, "{" + given + ": {master: " + quoted(master) + "}}"))
        : Stream.of(
            set(KEY, given),
            set(KEY + "." + given.substring(0, colon).strip() + ".master", quoted(master)));
  }

  private static Amendment set(String path, String value) {
    return new Amendment(Amendment.Kind.SET, path, value);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
