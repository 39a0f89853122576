package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which series it is decided who goes on. */
class PruningFileTest {
  private static final String FILE =
      """
      problem:
        network:
          data: {digits: {split: {validation: 0.1, test: 0.1}}}
          layers: [{dense: 10}]
          loss: mse
      optimizer: sgd
      train: {epochs: 8, batch: 32}
      grid: {optimizer.sgd.rate: [0.1, 0.2]}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          goal: test.accuracy | half: 2 epochs | validation.accuracy
          goal: validation.loss | half: 2 epochs | validation.loss
          select: {by: validation.loss} | half: 2 epochs | validation.loss
          {goal: test.accuracy, select: {by: validation.loss}} | half: 2 epochs | validation.loss
          {goal: test.accuracy, select: {by: validation.loss}} | half: {from: 2 epochs, by: train.loss} | train.loss
          """)
  void settingsAreLeftByWhatTheyAreChosenByUnlessTheRuleSaysOtherwise(
      String keys, String rule, String series) {
    String top = keys.startsWith("{") ? keys.substring(1, keys.length() - 1) : keys;
    String yaml = FILE + top.replace(", select", "\nselect") + "\nprune: {" + rule + "}\n";
    assertEquals(series, new Trying(folder).read(yaml).pruning().orElseThrow().series());
  }
}
