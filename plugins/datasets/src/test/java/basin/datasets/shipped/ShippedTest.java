package basin.datasets.shipped;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.datasets.Read;
import basin.datasets.TestShelf;
import basin.datasets.rows.Encoding;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.engine.random.SeededStreams;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The data that come along are the ones their authors published. */
class ShippedTest {
  @Test
  void irisHasFiftyFlowersOfEachKindAndFishersMeans() {
    Samples samples = load(new Iris(List.of(Iris.Measurement.values()), Split.NONE, Scale.NONE));
    assertArrayEquals(new double[] {50, 50, 50}, columnSums(samples.targets()), 0);
    double[] means = {5.843333, 3.057333, 3.758, 1.199333};
    for (int c = 0; c < 4; c++) {
      assertEquals(means[c], columnSums(samples.inputs())[c] / 150, 1e-6);
    }
  }

  @Test
  void columnsOfIrisComeInTheOrderTheyAreNamed() {
    Samples samples =
        load(
            new Iris(
                List.of(Iris.Measurement.PETAL_WIDTH, Iris.Measurement.SEPAL_LENGTH),
                Split.NONE,
                Scale.NONE));
    assertArrayEquals(new double[] {0.2, 5.1}, Read.row(samples.inputs(), 0));
  }

  @Test
  void digitsHaveTheirCountsAndLieInTheUnitInterval() {
    Samples samples = load(new Digits(Split.NONE, Scale.NONE));
    assertArrayEquals(
        new double[] {178, 182, 177, 183, 181, 182, 181, 179, 174, 180},
        columnSums(samples.targets()),
        0);
    double[][] pixels = Read.all(samples.inputs());
    assertEquals(1, Arrays.stream(pixels).flatMapToDouble(Arrays::stream).max().getAsDouble());
    assertEquals(0, Arrays.stream(pixels).flatMapToDouble(Arrays::stream).min().getAsDouble());
    assertEquals(5 / 16.0, pixels[0][2]);
  }

  @Test
  void unitScalingFillsTheUnitIntervalAndLeavesConstantColumnsAtZero() {
    double[][] pixels = Read.all(load(new Digits(Split.NONE, Scale.UNIT)).inputs());
    for (int c = 0; c < 64; c++) {
      int column = c;
      double largest = Arrays.stream(pixels).mapToDouble(row -> row[column]).max().getAsDouble();
      assertTrue(largest == 1 || largest == 0, "column " + c);
      assertEquals(0, Arrays.stream(pixels).mapToDouble(row -> row[column]).min().getAsDouble());
    }
  }

  @Test
  void breastCancerHas212MalignantAnd357BenignTumours() {
    Samples samples = load(new BreastCancer(Encoding.ONE_HOT, Split.NONE, Scale.NONE));
    assertArrayEquals(new double[] {212, 357}, columnSums(samples.targets()), 0);
    assertEquals(30, samples.inputs().columns());
    assertEquals(14.127292, columnSums(samples.inputs())[0] / 569, 1e-6);
  }

  @Test
  void wineHas59And71And48BottlesAndTheMeansOfItsDescription() {
    Samples samples = load(new Wine(Split.NONE, Scale.NONE));
    assertArrayEquals(new double[] {59, 71, 48}, columnSums(samples.targets()), 0);
    double[] sums = columnSums(samples.inputs());
    assertEquals(13.0, sums[0] / 178, 0.05);
    assertEquals(746, sums[12] / 178, 1);
  }

  @Test
  void diabetesHasItsPublishedMeans() {
    Samples samples = load(new Diabetes(Split.NONE, Scale.NONE, Scale.NONE));
    double[] sums = columnSums(samples.inputs());
    assertEquals(10, samples.inputs().columns());
    assertEquals(48.5181, sums[0] / 442, 1e-4); // age
    assertEquals(26.3758, sums[2] / 442, 1e-4); // body mass index
    assertEquals(152.133484, columnSums(samples.targets())[0] / 442, 1e-6);
  }

  @Test
  void irisWithoutColumnsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Iris(List.of(), Split.NONE, Scale.NONE));
  }

  private static double[] columnSums(Table table) {
    double[] sums = new double[table.columns()];
    for (double[] row : Read.all(table)) {
      for (int c = 0; c < sums.length; c++) {
        sums[c] += row[c];
      }
    }
    return sums;
  }

  private static Samples load(Dataset set) {
    return set.load(new TestShelf(Path.of("."), false), new SeededStreams(0));
  }
}
