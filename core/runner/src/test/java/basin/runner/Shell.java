package basin.runner;

import basin.runner.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Types commands into Basin, in this process, and keeps what it says. */
final class Shell {
  /**
   * What came of a command.
   *
   * @param code exit code
   * @param out standard output
   * @param err standard error
   */
  record Answer(int code, String out, String err) {
    /** Everything, for golden files, but for what depends on the JVM the tests run on. */
    String transcript() {
      String said =
          err.replaceFirst("warning: this Java runs without jdk.incubator.vector.*\n", "");
      return out + said + "exit code " + code + "\n";
    }
  }

  private Shell() {}

  static Answer basin(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(printer(out), printer(err), false, false, false);
    int code = Main.run(console, arguments);
    return new Answer(code, text(out), text(err));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
