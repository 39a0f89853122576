package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can only be seen of runs, not of plans: company, machines, and an end before the end. */
class FairnessOfRunsTest {
  private static final String TIMED =
      """
      problem: rosenbrock
      optimizer: sgd
      train: {steps: 3000}
      seeds: 4
      goal: {metric: train.loss, at-most: 1}
      grid: {optimizer: [sgd: {rate: 0.0005}, momentum: {rate: 0.0005}]}
      """;
  private static final String SHARED =
      "Seconds are set side by side of trials that did not have the machine to themselves.";
  private static final Pattern COMPANY = Pattern.compile("ran up to \\d+ (at once|in lockstep)");
  private static final String MACHINES =
      "Seconds of different machines or Javas are set side by side.";

  @TempDir private Path folder;

  @Test
  void trialsThatRanBesideEachOtherAreTold() throws IOException {
    String page = page(run(TIMED, "-j", "2"));

    assertTrue(page.contains(SHARED));
    assertTrue(COMPANY.matcher(page).find());
  }

  /** The machine may be busy with something else, which is told, too. */
  @Test
  void trialsThatRanAloneHadNoCompany() throws IOException {
    String page = page(run(TIMED, "--alone"));

    assertFalse(COMPANY.matcher(page).find());
  }

  @Test
  void aRunThatGoesOnOnAnotherMachineIsTold() throws IOException, SQLException {
    assertFalse(page(run(TIMED, "--alone", "--set", "seeds=2")).contains(MACHINES));
    pretendThatItRanOn("another processor");

    String page = page(run(TIMED, "--alone"));
    assertTrue(page.contains(MACHINES));
    assertTrue(page.contains("another processor for 4 trials"));
  }

  @Test
  @Timeout(240)
  void aRunThatWasKilledLeavesAProvisionalAnswer() throws IOException, InterruptedException {
    Path file =
        write(
            """
            problem: rosenbrock
            optimizer: {sgd: 0.0001}
            train: {steps: 20}
            seeds: 1
            grid: {train.steps: [20, 100000000000]}
            """);
    ChildBasin basin = new ChildBasin(folder);
    Process process = basin.start("run", file.toString(), "-j", "1", "--out", out());
    Path said = folder.resolve("said");
    while (process.isAlive() && !Files.readString(said).contains("1/2 trials")) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
    Shell.Answer report = Shell.basin("report", "timed", "--out", out());

    assertEquals(0, report.code(), report.transcript());
    assertTrue(
        Files.readString(Path.of(out(), "timed/report/index.html"))
            .contains("The answer is provisional: 1 of 2 trials have not run yet."));
  }

  private Shell.Answer run(String text, String... options) throws IOException {
    String[] line = new String[options.length + 4];
    line[0] = "run";
    line[1] = write(text).toString();
    line[2] = "--out";
    line[3] = out();
    System.arraycopy(options, 0, line, 4, options.length);
    return Shell.basin(line);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("timed.yaml"), text);
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private String page(Shell.Answer answer) throws IOException {
    assertEquals(0, answer.code(), answer.transcript());
    return Files.readString(Path.of(out(), "timed/report/index.html"));
  }

  /** What is finished by now. */
  private void pretendThatItRanOn(String processor) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + out() + "/basin.db");
        Statement statement = connection.createStatement()) {
      assertEquals(
          1,
          statement.executeUpdate(
              "UPDATE run SET provenance = json_set(provenance, '$.Processor', '"
                  + processor
                  + "')"));
    }
  }
}
