package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.catalog.Catalog;
import basin.lab.sample.SampleCatalog;
import basin.lab.yaml.FaultyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, it is either an experiment or a {@link FaultyFile}. */
class ReaderFuzzTest {
  private static final int MUTANTS = 400;
  private static final String LETTERS = "{}[]:,-&*!|>'\"%@`#?\t\n\\ 0e._~<=\u0000\u00e9ux";
  private static final String VALID =
      Trying.NETWORK
          + """
          seeds: [0, 1]
          grid:
            optimizer: [{sgd: {rate: [0.1, 1e-2]}}, {adam: {rate: {log: {from: 1e-4, to: 1e-2, count: 5}}}}]
            problem.network.layers[0].dense.units: [32, 128]
            stop: [[{gradient-norm: 1e-3}], []]
          probes: [curvature, &a {trajectory: {every: 10 steps}}, *a]
          goal: {metric: test.accuracy, at-least: 0.97}
          """;

  private final Catalog catalog = SampleCatalog.of();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aMutilatedFileIsReadOrRefused(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      refused += isRefused(mutant(random)) ? 1 : 0;
    }
    assertTrue(refused > MUTANTS / 2, "mutants that were refused: " + refused);
  }

  private boolean isRefused(byte[] text) throws IOException {
    Path file = Files.write(folder.resolve("mutant.yaml"), text);
    try {
      ExperimentFile.read(file, List.of(), catalog);
      return false;
    } catch (FaultyFile faulty) {
      return true;
    } catch (RuntimeException | StackOverflowError wrong) {
      throw new AssertionError(new String(text, StandardCharsets.UTF_8), wrong);
    }
  }

  private static byte[] mutant(SplittableRandom random) {
    byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(5); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      bytes[at] =
          random.nextInt(8) == 0
              ? (byte) random.nextInt(256)
              : (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
    return bytes;
  }
}
