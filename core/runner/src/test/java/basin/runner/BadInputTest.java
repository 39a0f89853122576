package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.plugin.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a user types, Basin says what is wrong, where, and what to do; word for word. */
class BadInputTest {
  private static final String SOUND =
      """
      problem: rosenbrock
      optimizer: {sgd: {rate: 0.001}}
      train: {steps: 10}
      """;

  private static final String CSV = "{csv: {file: rows.csv, target: [y]}}";

  @TempDir private Path folder;

  /** Files that are wrong, by the name of what is wrong. */
  static Stream<Map.Entry<String, String>> wrongFiles() {
    Map<String, String> files = new TreeMap<>();
    files.put("unknown-key", SOUND + "optimiser: sgd\n");
    files.put("unknown-component", SOUND.replace("sgd", "sgdd"));
    files.put("unknown-setting", SOUND.replace("rate", "rte"));
    files.put("wrong-type", SOUND.replace("10", "ten"));
    files.put("out-of-range", SOUND.replace("{sgd: {rate: 0.001}}", "{adam: {beta1: 1.5}}"));
    files.put("empty-grid", SOUND + "grid:\n  optimizer: []\n");
    files.put("tab", "problem:\n\trosenbrock\n");
    files.put("duplicate-key", SOUND + "problem: himmelblau\n");
    files.put("nothing", "");
    files.put("list-instead-of-keys", "- problem\n- optimizer\n");
    files.put("both-budgets", SOUND.replace("steps: 10", "steps: 10, epochs: 2"));
    files.put("name-that-is-a-path", SOUND + "name: ../../etc/passwd\n");
    files.put("java-object", SOUND.replace("rosenbrock", "!!javax.script.ScriptEngineManager []"));
    files.put(
        "several-at-once",
        """
        problem: rosenbrok
        optimizer: {adam: {beta1: 2, epsilon: none}}
        train: {steps: -1}
        sedes: 3
        """);
    files.put("alias-bomb", aliasBomb());
    return files.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void aWrongFileIsExplained(Map.Entry<String, String> wrong) throws IOException {
    assertSays(wrong.getKey(), basin("check", write("experiment.yaml", wrong.getValue())));
  }

  @Test
  void aFileThatIsMissing() throws IOException {
    assertSays("missing-file", basin("check", folder.resolve("experimnt.yaml").toString()));
  }

  @Test
  void aFolderInsteadOfAFile() throws IOException {
    assertSays("folder", basin("run", folder.toString(), "--out", out()));
  }

  @Test
  void severalFilesAreAllCheckedBeforeOneRuns() throws IOException {
    String sound = write("sound.yaml", SOUND);
    String wrong = write("wrong.yaml", SOUND.replace("sgd", "sgdd"));
    assertSays("one-of-several", basin("run", sound, wrong, "--out", out()));
    assertFalse(Files.exists(Path.of(out())));
  }

  @Test
  void twoFilesOfOneNameDoNotMix() throws IOException {
    Files.createDirectory(folder.resolve("other"));
    String one = write("same.yaml", SOUND);
    String two = write("other/same.yaml", SOUND);
    assertSays("same-name", basin("run", one, two, "--out", out()));
  }

  @Test
  void anOutputFolderThatIsAFile() throws IOException {
    String file = write("taken", "");
    assertSays("out-is-a-file", basin("run", write("experiment.yaml", SOUND), "--out", file));
  }

  @Test
  void aDatabaseThatIsNone() throws IOException {
    Files.createDirectories(Path.of(out()));
    write("out/basin.db", "This is a text, and a rather long one, but no database.".repeat(30));
    assertSays("no-database", basin("run", write("experiment.yaml", SOUND), "--out", out()));
  }

  @Test
  void aRowWithTooFewNumbers() throws IOException {
    write("rows.csv", "a,b,y\n1,2,3\n4,5\n");
    assertSays("ragged-row", basin("run", write("experiment.yaml", onRows()), "--out", out()));
  }

  @Test
  void textInAColumnOfNumbers() throws IOException {
    write("rows.csv", "a,b,y\n1,2,3\n4,many,6\n");
    assertSays("text-for-number", basin("run", write("experiment.yaml", onRows()), "--out", out()));
    assertFalse(Files.exists(Path.of(out())), "a run that cannot start leaves nothing");
  }

  @Test
  void dataThatAreMissing() throws IOException {
    assertSays("missing-data", basin("run", write("experiment.yaml", onRows()), "--out", out()));
    assertFalse(Files.exists(Path.of(out())), "a run that cannot start leaves nothing");
    assertSays("check-missing-data", basin("check", "-q", write("experiment.yaml", onRows())));
  }

  @Test
  void dataThatAreMissingButCouldBeFetched() throws IOException {
    Files.createDirectory(folder.resolve("plugins.d"));
    Examples.farRows("far-rows").write(folder.resolve("plugins.d/far.jar"));
    String file = write("experiment.yaml", onRows().replace(CSV, "far-rows"));
    assertSays("check-data-to-fetch", basin("check", "-q", file));
    assertSays("check-no-data", basin("check", "-q", file, "--offline"));
    assertTrue(Shell.basin("run", file, "--out", out()).out().startsWith("fetching far.csv\n"));
  }

  @Test
  void changesToResultsThatAreNoFile() throws IOException {
    assertSays("set-without-file", basin("status", "valley", "--set", "train.steps=5"));
    assertSays("grid-without-file", basin("status", "--grid", "train.steps=5,6"));
  }

  @Test
  void aSetThatSetsNothing() throws IOException {
    String file = write("experiment.yaml", SOUND);
    assertSays("set-without-value", basin("check", file, "--set", "train.steps"));
    assertSays("set-of-unknown-key", basin("check", file, "--set", "train.step=5"));
    assertSays("grid-without-values", basin("check", file, "--grid", "optimizer.sgd.rate=[]"));
  }

  @Test
  void commandsThatThereAreNot() throws IOException {
    assertSays("no-command", basin("rnu", "x.yaml"));
    assertSays("no-option", basin("run", "x.yaml", "--quite"));
    assertSays("no-file", basin("run"));
    assertSays("no-threads", basin("run", write("experiment.yaml", SOUND), "-j", "0"));
    assertSays("half-a-thread", basin("run", write("experiment.yaml", SOUND), "-j", "half"));
    assertSays("half-a-trial", basin("check", write("experiment.yaml", SOUND), "--trials", "0.5"));
    assertSays("no-seconds", basin("bench", "--seconds", "soon"));
  }

  @Test
  void namesThatThereAreNot() throws IOException {
    assertSays("no-component", basin("explain", "adamm"));
    assertSays("no-results", basin("status", "--out", out()));
    assertEquals(0, Shell.basin("run", write("sound.yaml", SOUND), "--out", out()).code());
    assertSays("no-experiment", basin("report", "sond", "--out", out()));
  }

  private static String onRows() {
    return """
        problem: {network: {data: %s, layers: [{dense: 1}], loss: mse}}
        optimizer: {sgd: {rate: 0.1}}
        train: {epochs: 1}
        """
        .formatted(CSV);
  }

  /** Ten levels of ten aliases each: ten thousand million values if they were spelt out. */
  private static String aliasBomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int level = 1; level <= 10; level++) {
      String alias = "*a" + (level - 1);
      text.append("a%d: &a%1$d [%s]%n".formatted(level, String.join(", ", repeat(alias, 10))));
    }
    return text.toString();
  }

  private static String[] repeat(String text, int times) {
    String[] all = new String[times];
    Arrays.fill(all, text);
    return all;
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String basin(String... arguments) {
    return Shell.basin(arguments).transcript().replace(folder.toString(), "DIR");
  }

  private static void assertSays(String name, String said) throws IOException {
    Golden.assertSays(name, said);
  }
}
