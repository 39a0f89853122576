package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code basin check --probe} tries out a trial of each network before a sweep is paid for. */
class ProbedCheckTest {
  private static final String SOUND =
      """
      problem:
        network:
          data: {iris: {split: {validation: 0.2, test: 0.2}, scale: standard}}
          layers:
            - dense: {units: 8, activation: tanh}
            - dense: {units: 8, activation: tanh}
            - dense: {units: 3, activation: identity}
          loss: softmax-cross-entropy
          initializer: glorot-uniform
      optimizer: {sgd: {rate: 0.1}}
      train: {epochs: 20, batch: 16}
      seeds: 3
      precision: float64
      """;

  @TempDir private Path folder;

  @Test
  void aSoundNetworkPassesAllChecks() throws IOException {
    Shell.Answer answer = probed(SOUND);
    Golden.assertSays("check-probe", said(answer));
    assertEquals(0, answer.code(), answer.transcript());
  }

  @Test
  void aRateBeyondWhatTheCurvatureAllowsFailsWithABetterOne() throws IOException {
    Shell.Answer answer = probed(SOUND.replace("rate: 0.1", "rate: 300"));
    Golden.assertSays("check-probe-rate", said(answer));
    assertEquals(1, answer.code());
    assertFails(answer, "first-step-length");
    assertTrue(answer.out().contains("--set optimizer.sgd.rate="), answer.out());
  }

  @Test
  void aNetworkThatCannotLearnAFewRowsByHeartFails() throws IOException {
    Shell.Answer answer =
        probed(
            SOUND
                .replace("initializer: glorot-uniform", "initializer: zeros")
                .replace("activation: tanh", "activation: relu"));
    assertEquals(1, answer.code());
    assertFails(answer, "overfit-batch");
    assertFails(answer, "equal-units");
  }

  @Test
  void aSignalThatIsLostFailsBesideWhatTheoryExpects() throws IOException {
    Shell.Answer answer =
        probed(
            SOUND.replace(
                "- dense: {units: 8, activation: tanh}\n      - dense",
                "- repeat: {times: 9, layers: [dense: {units: 12, activation: sigmoid}]}\n      - dense"));
    assertEquals(1, answer.code());
    assertFails(answer, "signals-at-start");
    assertTrue(answer.out().contains("mean-field theory expects"), answer.out());
  }

  @Test
  void dataInWhichNothingIsToBeLearntFail() throws IOException {
    StringBuilder rows = new StringBuilder("x,y\n");
    for (int i = 0; i < 40; i++) {
      rows.append(1000 + i % 5).append(",3\n");
    }
    Files.writeString(folder.resolve("flat.csv"), rows);
    Shell.Answer answer =
        probed(
            """
            problem:
              network:
                data: {csv: {file: flat.csv, target: y, task: regression}}
                layers: [{dense: {units: 4, activation: tanh}}, {dense: 1}]
                loss: mse
            optimizer: {sgd: {rate: 0.01}}
            train: {epochs: 10}
            """);
    assertEquals(1, answer.code());
    assertFails(answer, "target-shares");
    assertTrue(answer.out().contains("look at this  input-scale"), answer.out());
    assertTrue(answer.out().contains("35 repeat the inputs of another"), answer.out());
  }

  @Test
  void ofEachNetworkOneTrialIsTriedOut() throws IOException {
    Shell.Answer answer =
        probed(
            SOUND
                + "grid:\n  optimizer.rate: [0.1, 0.2]\n  problem.network.initializer:"
                + " [glorot-uniform, he-normal]\n");
    assertTrue(
        answer.out().startsWith("net: 2 problems tried out, one trial of each"), answer.out());
    assertEquals(2, answer.out().split("initial-loss", -1).length - 1, answer.out());
  }

  @Test
  void ofASurfaceItsGradientAndFirstStepAreChecked() throws IOException {
    Shell.Answer answer =
        probed(
            """
            problem: rosenbrock
            optimizer: {sgd: {rate: 1}}
            train: {steps: 100}
            """);
    assertEquals(1, answer.code(), answer.transcript());
    assertTrue(answer.out().contains("pass          exact-gradient"), answer.out());
    assertFalse(answer.out().contains("initial-loss"), answer.out());
    assertFails(answer, "first-step-length");
  }

  @Test
  void programsGetAllOfIt() throws IOException {
    Files.writeString(file(), SOUND.replace("rate: 0.1", "rate: 300"));
    Shell.Answer answer = Shell.basin("check", file().toString(), "--probe", "--json");
    assertEquals(1, answer.code());
    assertTrue(answer.out().contains("\"fails\": true"), answer.out());
    assertTrue(answer.out().contains("\"check\": \"first-step-length\""), answer.out());
  }

  private static void assertFails(Shell.Answer answer, String check) {
    assertTrue(answer.out().contains("fails         " + check), answer.out());
  }

  private String said(Shell.Answer answer) {
    return answer.transcript().replace(folder.toString(), "DIR");
  }

  private Path file() {
    return folder.resolve("net.yaml");
  }

  private Shell.Answer probed(String experiment) throws IOException {
    Files.writeString(file(), experiment);
    return Shell.basin("check", file().toString(), "--probe");
  }
}
