package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a claim in a file to its verdict. */
class ClaimsTest {
  private static final String SOONER =
      """
      claims:
        - momentum arrives sooner:
            compare: {optimizer: [momentum, sgd]}
            by: steps to train.loss <= 0.001
            at least: 1.5 times
      """;
  private static final String LOWER =
      "  - sgd ends lower: {compare: {optimizer: [sgd, momentum]}, by: train.loss}\n";

  @TempDir private Path folder;
  private Path file;
  private String out;

  @BeforeEach
  void writeExperiment() throws IOException {
    out = folder.resolve("out").toString();
    file = folder.resolve("race.yaml");
    write(SOONER);
  }

  private void write(String claims) throws IOException {
    Files.writeString(
        file,
        """
        problem: {quadratic: {condition: 30}}
        optimizer: sgd
        train: {steps: 150}
        seeds: 2
        grid:
          optimizer: [{sgd: {rate: 0.06}}, {momentum: {rate: 0.06, beta: 0.6}}]
        goal: train.loss
        probes: [{metrics: {every: 1 step}}]
        """
            + claims);
  }

  private Shell.Answer basin(String... line) {
    return Shell.basin(line);
  }

  private void run() {
    assertEquals(0, basin("run", file.toString(), "--out", out).code());
  }

  private String transcript(String... line) {
    return basin(line)
        .transcript()
        .replace(folder.toString(), "DIR")
        .replaceAll("20\\d\\d-[0-9T:-]+Z", "2026-11-29T12:00:00Z")
        .replaceAll("[0-9a-f]{64}", "SHA-256");
  }

  @Test
  void checkListsWhatItUnderstood() {
    String said = basin("check", file.toString()).out();
    assertTrue(said.contains("claim: momentum arrives sooner\n  {compare: {levels: "), said);
    String json = basin("check", file.toString(), "--json").out();
    assertTrue(json.contains("\"claims\": [\"momentum arrives sooner\"]"), json);
  }

  @Test
  void aClaimThatHoldsIsExitCodeZero() throws IOException {
    run();
    Shell.Answer answer = basin("claims", "race", "--out", out);
    assertEquals(0, answer.code(), answer.transcript());
    Golden.assertSays("claims", transcript("claims", "race", "--out", out));
    Golden.assertSays("claims-json", transcript("claims", file.toString(), "--json", "--out", out));
    String status = basin("status", "--out", out).out();
    assertTrue(
        status.contains(
            "  claims of race: 1, written before the first trial; basin claims race judges them"),
        status);
  }

  @Test
  void whatIsWrittenLaterIsSaidToBeAndOneThatFailsIsExitCodeOne() throws IOException {
    run();
    write(SOONER + LOWER);
    run();
    Shell.Answer answer = basin("claims", "race", "--out", out);
    assertEquals(1, answer.code(), answer.transcript());
    Golden.assertSays("claims-late", transcript("claims", "race", "--out", out));
    write("claims:\n" + LOWER);
    run();
    String said = basin("claims", "race", "--out", out).out();
    assertTrue(said.contains("  withdrawn  momentum arrives sooner (after trials"), said);
  }

  @Test
  void theReportSaysIt() throws IOException {
    run();
    String table = Files.readString(Path.of(out, "race", "report", "tables", "claims.csv"));
    assertTrue(
        table.contains("momentum arrives sooner,supported,\"lead of momentum over sgd in steps"),
        table);
    String page = Files.readString(Path.of(out, "race", "report", "index.html"));
    assertTrue(page.contains("Supported: momentum arrives sooner"), "in the page");
  }

  @Test
  void whoClaimsNothingIsTold() throws IOException {
    write("");
    run();
    Golden.assertSays("claims-none", transcript("claims", "race", "--out", out));
  }

  @Test
  void aMetricThatNothingRecordsIsAFault() throws IOException {
    write("claims: {c: {compare: {optimizer: [momentum, sgd]}, by: test.accuracy}}\n");
    Golden.assertSays("claims-unrecorded", transcript("check", file.toString()));
  }
}
