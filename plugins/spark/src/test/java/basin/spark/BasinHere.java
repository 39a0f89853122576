package basin.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.runner.Main;
import basin.runner.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Basin's command line, carried out within this process. */
final class BasinHere {
  private static final String RESULTS =
      "SELECT trial, number, seed, axes, outcome, reason, steps, epochs, evaluations, value_rows,"
          + " gradient_rows, product_rows, parameters, digest FROM trials ORDER BY number";

  private BasinHere() {}

  /** What it says; it must end well. */
  static String does(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Main.run(new Console(out, out, false, false, false), arguments);
    String all = said.toString(StandardCharsets.UTF_8);
    assertEquals(0, code, all);
    return all;
  }

  /** What a folder's database answers, as CSV. */
  static String answer(String sql, String out) {
    return does("query", sql, "--out", out, "--csv");
  }

  /** All that is stored of trials and does not depend on the clock, a line for each. */
  static String results(String out) {
    return answer(RESULTS, out);
  }
}
