package basin.datasets.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.datasets.Read;
import basin.datasets.TestShelf;
import basin.engine.random.SeededStreams;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real four files, which {@code BASIN_DATA} names; without it these tests are skipped, never in
 * CI.
 */
class MnistTest {
  @TempDir Path folder;

  @Test
  void theRealFilesHaveTheirDigestsAndCounts() {
    Samples samples = new Mnist(10000, 60000, Optional.empty()).load(shelf(), new SeededStreams(0));
    assertEquals(70000, samples.inputs().rows());
    assertEquals(784, samples.inputs().columns());
    assertEquals(50000, samples.train().length);
    assertEquals(10000, samples.validation().length);
    assertEquals(10000, samples.test().length);
    int[] training = {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949};
    int[] testing = {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};
    assertEquals(Arrays.toString(training), counts(samples, 0, 60000));
    assertEquals(Arrays.toString(testing), counts(samples, 60000, 70000));
  }

  @Test
  void validationLeavesSomethingToTrain() {
    assertThrows(IllegalArgumentException.class, () -> new Mnist(100, 100, Optional.empty()));
  }

  private static String counts(Samples samples, int from, int to) {
    int[] counts = new int[10];
    IntStream.range(from, to)
        .mapToObj(r -> Read.row(samples.targets(), r))
        .forEach(
            row ->
                counts[
                    IntStream.range(0, 10).filter(c -> row[c] == 1).findFirst().orElseThrow()]++);
    return Arrays.toString(counts);
  }

  private Shelf shelf() {
    String data = System.getenv("BASIN_DATA");
    if (data == null && System.getenv("CI") != null) {
      throw new AssertionError("under CI this test runs: set BASIN_DATA to the folder with MNIST");
    }
    Assumptions.assumeTrue(data != null, "BASIN_DATA names no folder with MNIST");
    return new TestShelf(folder, false) {
      @Override
      public List<Path> folders() {
        return above(Path.of(data));
      }
    };
  }

  /** A relative folder is looked for from this module upwards, as for the whole build. */
  private static List<Path> above(Path data) {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(from -> from.resolve(data))
        .toList();
  }
}
