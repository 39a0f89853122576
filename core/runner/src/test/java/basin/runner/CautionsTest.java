package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is very likely wrong with a network is said before it runs, with its place and its repair.
 */
class CautionsTest {
  private static final String SOUND =
      """
      problem:
        network:
          data: {iris: {split: {validation: 0.2, test: 0.2}}}
          layers:
            - dense: {units: 12, activation: tanh}
            - dense: {units: 12, activation: tanh}
            - dense: {units: 3, activation: identity}
          loss: softmax-cross-entropy
          initializer: glorot-uniform
      optimizer: {sgd: {rate: 0.1}}
      train: {epochs: 20, batch: 16}
      seeds: 10
      """;

  @TempDir private Path folder;

  @Test
  void ofASoundNetworkNothingIsSaid() throws IOException {
    assertEquals("", said(SOUND));
  }

  /** Each changes one thing, and hears of it at its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          units: 3, activation: identity   | units: 3, activation: softmax                        | :7:27  The loss turns outputs into probabilities itself        | layers[2].dense.activation=identity
          units: 3, activation: identity   | units: 3, activation: sigmoid                        | :7:27  Outputs stay between 0 and 1 and targets lie            | layers[2].dense.activation=identity
          loss: softmax-cross-entropy      | loss: binary-cross-entropy                           | :7:27  The last layer can put out -3                           | layers[2].dense.activation=sigmoid
          initializer: glorot-uniform      | initializer: zeros                                   | :9:18  The 12 units of dense1 begin with equal weights         | initializer=glorot-uniform
          initializer: glorot-uniform      | initializer: {constant: 0.02}                        | :9:19  The 12 units of dense1 begin with equal weights          | initializer=glorot-uniform
          initializer: glorot-uniform      | initializer: {normal: {deviation: 100}}              | :9:19  dense1 lets next to no gradient through                  | smaller weights
          {sgd: {rate: 0.1}}               | {sgd: {rate: {linear: {from: 1, to: 0, epochs: 9}}}} | :10:26  The rate is as good as 0 from step                     | Let the schedule go on
          batch: 16                        | batch: 4096                                          | :11:21  A step is to take 4096 rows                            | --set train.batch=90
          """)
  void whatIsWrongIsToldAtItsPlace(String sound, String wrong, String place, String repair)
      throws IOException {
    String said = said(SOUND.replace(sound, wrong));
    assertTrue(said.contains(file() + place), said);
    assertTrue(said.contains(repair), said);
    assertEquals(1, said.lines().filter(line -> line.startsWith("warning: ")).count(), said);
  }

  @Test
  void hiddenLayersWithoutActivationsAreTold() throws IOException {
    String said = said(SOUND.replace("activation: tanh", "activation: identity"));
    assertTrue(said.contains(":5:28  dense1 has no activation"), said);
    assertTrue(said.contains("layers[0].dense.activation=relu"), said);
  }

  @Test
  void ofALinearTaskLinearLayersMayBeMeant() throws IOException {
    Files.writeString(
        folder.resolve("line.csv"),
        "x,y\n" + String.join("\n", List.of("0,1", "1,3", "2,5", "3,7", "4,9", "5,11")) + "\n");
    assertEquals(
        "",
        said(
            """
            problem:
              network:
                data: {csv: {file: line.csv, target: y, task: regression}}
                layers: [{dense: 4}, {dense: 1}]
                loss: mse
            optimizer: {sgd: {rate: 0.01}}
            train: {epochs: 10}
            seeds: 10
            """));
  }

  @Test
  void aFirstLayerMayPrepareTheInputsOfOthers() throws IOException {
    String said =
        said(
            SOUND.replace(
                "- dense: {units: 12, activation: tanh}\n"
                    + "      - dense: {units: 12, activation: tanh}",
                "- dense: {units: 12}\n      - dense: {units: 12, activation: tanh}"));
    assertEquals("", said);
  }

  @Test
  void aSoftmaxOverOneUnitIsTold() throws IOException {
    String said = said(ofOneUnit("softmax"));
    assertTrue(said.contains(":5:72  dense2 has one unit"), said);
    assertTrue(said.contains("layers[1].dense.activation=sigmoid"), said);
    assertEquals("", said(ofOneUnit("sigmoid")));
  }

  private static String ofOneUnit(String activation) {
    return """
    problem:
      network:
        data:
          moons: {points: 120, split: {validation: 0.2, test: 0.2}}
        layers: [{dense: {units: 8, activation: tanh}}, {dense: {units: 1, activation: softmax}}]
        loss: binary-cross-entropy
    optimizer: {sgd: {rate: 0.1}}
    train: {epochs: 10, batch: 16}
    seeds: 10
    """
        .replace("softmax", activation);
  }

  @Test
  void biasesThatKeepRectifiersOffAreTold() throws IOException {
    String said =
        said(
            SOUND.replace(
                "- dense: {units: 12, activation: tanh}\n      - dense",
                "- dense: {units: 12, activation: relu, bias-initializer: -20}\n      - dense"));
    assertTrue(said.contains(":5:46  dense1 lets next to no gradient through"), said);
    assertTrue(said.contains("layers[0].dense.bias-initializer=0"), said);
  }

  @Test
  void aGradientThatTheoryExpectsToFadeIsToldWithItsNumbers() throws IOException {
    String deep =
        SOUND.replace(
            "- dense: {units: 12, activation: tanh}\n      - dense",
            "- repeat: {times: 9, layers: [dense: {units: 12, activation: sigmoid}]}\n"
                + "      - dense");
    String said = said(deep);
    assertTrue(said.contains(":9:18  Over 11 layers the gradient fades"), said);
    assertTrue(said.contains("mean-field theory expects"), said);
    assertEquals("", said(deep.replace("sigmoid", "tanh")));
  }

  /** The repairs are what the command line takes, and silence what they mend. */
  @Test
  void aRepairIsTakenAsItStands() throws IOException {
    Files.writeString(
        file(), SOUND.replace("units: 3, activation: identity", "units: 3, activation: softmax"));
    Shell.Answer answer =
        Shell.basin(
            "check",
            file().toString(),
            "--set",
            "problem.network.layers[2].dense.activation=identity");
    assertEquals(0, answer.code(), answer.err());
    assertFalse(answer.err().contains("dense"), answer.err());
  }

  @Test
  void whatTheGridSetsIsChangedInTheGrid() throws IOException {
    String gridded = SOUND.replace("batch: 16", "batch: 8") + "grid:\n  train.batch: [16, 4096]\n";
    String said = said(gridded);
    assertTrue(said.contains("    --grid train.batch=90"), said);
    Shell.Answer answer = Shell.basin("check", file().toString(), "--grid", "train.batch=90");
    assertEquals(0, answer.code(), answer.err());
    assertFalse(answer.err().contains("4096"), answer.err());
  }

  @Test
  void whatClaimsNameIsLeftToTheAuthor() throws IOException {
    String claimed =
        SOUND
            + "grid:\n  train.batch: [16, 4096]\naxes: {compared: [train.batch]}\nclaims:\n  - it"
            + " learns: {bound: train.loss, of: {train.batch: 16}, at most: 9}\n";
    String said = said(claimed);
    assertTrue(said.contains("A step is to take 4096 rows"), said);
    assertFalse(said.contains("train.batch=90"), said);
  }

  @Test
  void ofTrialsThatAreWrongAlikeTheFirstIsTold() throws IOException {
    String said =
        said(
            SOUND.replace("units: 3, activation: identity", "units: 3, activation: softmax")
                + "grid:\n  problem.network.initializer: [glorot-uniform, he-normal]\naxes: {tuned:"
                + " [problem.network.initializer]}\n");
    assertTrue(said.contains("(So in 2 of 2 kinds of trials; the first is told.)"), said);
    assertEquals(1, said.split("The loss turns outputs", -1).length - 1, said);
  }

  @Test
  void programsGetThemToo() throws IOException {
    Files.writeString(
        file(), SOUND.replace("units: 3, activation: identity", "units: 3, activation: softmax"));
    Shell.Answer answer = Shell.basin("check", file().toString(), "--json");
    assertFalse(answer.err().contains("dense"), answer.err());
    assertTrue(answer.out().contains("The loss turns outputs into probabilities"), answer.out());
    assertFalse(Shell.basin("check", file().toString(), "-q").err().contains("probabilities"));
  }

  private Path file() {
    return folder.resolve("net.yaml");
  }

  private String said(String experiment) throws IOException {
    Files.writeString(file(), experiment);
    Shell.Answer answer = Shell.basin("check", file().toString());
    assertEquals(0, answer.code(), answer.err());
    return answer.transcript().replace(answer.out(), "").replace("exit code 0\n", "");
  }
}
