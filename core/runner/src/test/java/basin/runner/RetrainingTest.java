package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.runner.plugin.Examples;
import basin.runner.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials of an experiment are trained again from what is stored, and held against it. */
class RetrainingTest {
  private static final String ROWS =
      """
      problem:
        network:
          data: {csv: {file: rows.csv, target: y, task: regression, split: {test: 0.25}}}
          layers: [{dense: {units: 3, activation: tanh}}, {dense: 1}]
          loss: mse
      optimizer: {sgd: 0.05}
      train: {epochs: 4, batch: 5}
      probes: [trajectory]
      seeds: [3, 8]
      grid: {optimizer.sgd.rate: [0.05, 1e30]}
      """;

  private static final String SQUARES =
      """
      package example;

      import basin.spi.analysis.*;
      import basin.spi.number.Vec;
      import basin.spi.probe.Recorder;
      import basin.spi.report.*;
      import basin.spi.settings.Doc;
      import java.util.ArrayList;
      import java.util.List;

      @Doc("The squares of the coordinates where trials end.")
      public record Squares() implements Analysis {
        @Override
        public List<Unit> next(Results results, Answers answers) {
          List<Unit> next = new ArrayList<>();
          results.trials().forEach(t ->
              next.add(new Unit.Computation("end of " + t.seed(), List.of(t.id()), List.of("TRACK"))));
          return next;
        }

        @Override
        public void compute(Unit.Computation unit, Site site, Recorder recorder) {
          Vec end = site.vector(0, "TRACK");
          for (int i = 0; i < end.length(); i++) {
            recorder.record("square", end.get(i) * end.get(i));
          }
        }
      }
      """
          .replace("TRACK", "trajectory");

  @TempDir private Path folder;
  private Path data;
  private String out;

  @BeforeEach
  void run() throws IOException {
    out = folder.resolve("out").toString();
    data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("rows.csv"), csv(0.1));
    Path file = Files.writeString(data.resolve("rows.yaml"), ROWS);
    assertEquals(0, Shell.basin("run", file.toString(), "-q", "--out", out).code());
  }

  @Test
  void whatIsAsItWasIsSaidInALine() {
    assertAnswer(0, "4 trials of rows trained again, all with the bits that are stored.\n", data);
  }

  @Test
  void theFirstNumberThatDiffersIsNamedWithBothValues() throws SQLException {
    String trial =
        "(SELECT trial FROM trials WHERE experiment = 'rows' AND outcome = 'completed' AND seed = 8)";
    change("UPDATE result SET digest = '0' WHERE trial = " + trial);
    change(
        "UPDATE point SET value = 7.5 WHERE step >= 9 AND series ="
            + " (SELECT id FROM series WHERE name = 'train.loss' AND trial = "
            + trial
            + ")");

    Shell.Answer answer = verify(data);

    assertEquals(1, answer.code(), answer.transcript());
    assertTrue(
        answer
            .out()
            .matches(
                "differs  [0-9a-f]{12}  optimizer.sgd.rate=0.05, seed 8\n"
                    + "    train.loss at step 9: stored 7.5, now 0\\.\\d+\n"
                    + "4 trials of rows trained again, 1 with other bits than are stored\\.\n"),
        answer.out());
  }

  @Test
  void otherDataAreNamedAsWhatDiffers() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("rows.csv"), csv(0.2));

    Shell.Answer answer = verify(elsewhere);

    assertEquals(1, answer.code(), answer.transcript());
    List<String> said = answer.out().lines().toList();
    assertEquals(12, said.size(), answer.out());
    assertTrue(said.get(8).startsWith("ran with another data Csv[file=rows.csv, "), answer.out());
    assertTrue(said.get(8).endsWith("] (4 trials)"), answer.out());
    assertTrue(said.get(9).matches("    stored [0-9a-f]{64}"), answer.out());
    assertTrue(said.get(10).matches("    now    [0-9a-f]{64}"), answer.out());
    assertEquals(
        "4 trials of rows trained again, 4 with other bits than are stored.", said.get(11));
  }

  @Test
  void dataThatAreNowhereAreAskedFor() throws IOException {
    Shell.Answer answer = verify(Files.createDirectory(folder.resolve("empty")));

    assertEquals(3, answer.code(), answer.transcript());
    assertTrue(answer.err().contains("rows.csv"), answer.err());
    assertTrue(
        answer.err().endsWith(". Name the folder where it is now with --data\n"), answer.err());
  }

  @Test
  void aSampleIsAsLargeAsAskedForAndProgramsReadIt() {
    Shell.Answer answer = verify(data, "--sample", "3", "--seed", "5", "--json");

    assertEquals(0, answer.code(), answer.transcript());
    assertEquals(
        "{\"experiment\": \"rows\", \"finished\": 4, \"left out\": {}, \"trained\": 3, \"same\": 3,"
            + " \"different\": [], \"ran with\": []}\n",
        answer.out());
  }

  @Test
  void whatFailedIsLeftOutWithAWord() throws SQLException {
    change("UPDATE result SET outcome = 'failed' WHERE trial = (SELECT min(trial) FROM result)");

    assertAnswer(
        0,
        "3 trials of rows trained again, all with the bits that are stored; left out: 1 failed.\n",
        data);
    change("UPDATE trial SET tree = json_set(tree, '$.train.seconds', 60)");
    assertAnswer(
        0,
        "no trial of rows can be trained again; left out: 1 failed, 3 with seconds for a budget.\n",
        data);
  }

  @Test
  void whatAnAnalysisAskedForIsTrainedAgainLikeTheRest() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("edge.yaml"),
            """
            problem: {quadratic: {condition: 4}}
            optimizer: sgd
            train: {steps: 30}
            grid: {optimizer.sgd.rate: [0.1, 5]}
            analyses: [{stability-threshold: {width: 0.2}}]
            """);
    assertEquals(0, Shell.basin("run", file.toString(), "-q", "--out", out).code());

    Shell.Answer answer = Shell.basin("verify", "edge", "-q", "--out", out);

    assertEquals(0, answer.code(), answer.transcript());
    int trials = Integer.parseInt(answer.out().split(" ")[0]);
    assertTrue(trials > 2, answer.out());
  }

  @Test
  void whatAnAnalysisComputedIsComputedAgain() throws IOException, SQLException {
    Path home = Files.createDirectory(folder.resolve("home"));
    new PluginJar()
        .source("example.Squares", SQUARES)
        .source(
            "example.ExamplePlugin",
            Examples.plugin("basin.spi.report.Analysis", "squares", "Squares"))
        .service("example.ExamplePlugin")
        .write(Files.createDirectory(home.resolve("plugins.d")).resolve("squares.jar"));
    Path file =
        Files.writeString(
            home.resolve("ends.yaml"),
            """
            problem: {quadratic: {condition: 4}}
            optimizer: {sgd: 0.1}
            train: {steps: 5}
            probes: [trajectory]
            seeds: 2
            analyses: [squares]
            """);
    assertEquals(0, Shell.basin("run", file.toString(), "-q", "--out", out).code());
    String plugins = home.resolve("plugins.d").toString();
    String[] line = {"verify", "ends", "-q", "--out", out, "--plugins", plugins};
    assertEquals(
        "4 trials of ends trained again, all with the bits that are stored.\n",
        Shell.basin(line).out());
    String unit = "(SELECT trial FROM unit WHERE key = 'end of 1')";
    change("UPDATE result SET digest = '0' WHERE trial = " + unit);
    change(
        "UPDATE point SET value = 7.5 WHERE step = 1 AND series = (SELECT id FROM series WHERE"
            + " name = 'square' AND trial = UNIT)".replace("UNIT", unit));

    Shell.Answer answer = Shell.basin(line);

    assertEquals(1, answer.code(), answer.transcript());
    assertTrue(
        answer
            .out()
            .matches(
                "differs  [0-9a-f]{12}  analysis=end of 1, seed 1\n"
                    + "    square in record 2: stored 7.5, now [-0-9.E]+\n"
                    + "4 trials of ends trained again, 1 with other bits than are stored\\.\n"),
        answer.out());
  }

  private void assertAnswer(int code, String said, Path data) {
    Shell.Answer answer = verify(data);
    assertEquals(said, answer.out());
    assertEquals(code, answer.code());
  }

  private Shell.Answer verify(Path data, String... more) {
    String[] line = {"verify", "rows", "-q", "--out", out, "--data", data.toString()};
    String[] all = new String[line.length + more.length];
    System.arraycopy(line, 0, all, 0, line.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return Shell.basin(all);
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + out + "/basin.db");
        Statement statement = connection.createStatement()) {
      assertTrue(statement.executeUpdate(sql) > 0, sql);
    }
  }

  private static String csv(double slope) {
    StringBuilder text = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 20; i++) {
      text.append(i * 0.25 - 2).append(',').append(i % 5 - 2).append(',').append(i * slope);
      text.append('\n');
    }
    return text.toString();
  }
}
