package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every data set must hold to. */
public interface DatasetContract extends ComponentContract<Dataset> {
  @Override
  default Class<Dataset> point() {
    return Dataset.class;
  }

  /** Where the data sets under test find their files; by default nowhere. */
  default Shelf shelf() {
    return new NoFiles();
  }

  /** No row is in two splits or outside the table, and there are rows to learn from. */
  @TestFactory
  default Stream<DynamicTest> splitsAreDisjoint() {
    return eachLoaded(
        (dataset, samples) -> {
          BitSet taken = new BitSet();
          for (int[] split : List.of(samples.train(), samples.validation(), samples.test())) {
            for (int row : split) {
              assertTrue(row >= 0 && row < samples.inputs().rows(), "row " + row);
              assertFalse(taken.get(row), "row " + row + " is in two splits");
              taken.set(row);
            }
          }
          assertTrue(samples.train().length > 0, "there are training rows");
        });
  }

  /** As many targets as inputs, all finite, and a line on where they come from. */
  @TestFactory
  default Stream<DynamicTest> tablesAreConsistent() {
    return eachLoaded(
        (dataset, samples) -> {
          assertEquals(samples.inputs().rows(), samples.targets().rows());
          assertFalse(samples.source().isBlank());
          for (Table table : List.of(samples.inputs(), samples.targets())) {
            Vec row = row(table, Precision.FLOAT64);
            for (int r = 0; r < table.rows(); r++) {
              table.read(r, row);
              assertTrue(row.finite(), "row " + r);
            }
          }
        });
  }

  /** Classes are one-hot rows, one for each position, or one column of 0 and 1. */
  @TestFactory
  default Stream<DynamicTest> classesAreOneHotOrZeroAndOne() {
    return eachLoaded(
        (dataset, samples) -> {
          Vec row = row(samples.targets(), Precision.FLOAT64);
          for (int r = 0;
              samples.task() == Task.CLASSIFICATION && r < samples.targets().rows();
              r++) {
            samples.targets().read(r, row);
            for (double value : row.toArray()) {
              assertTrue(value == 0 || value == 1, "row " + r + " has the target " + value);
            }
            int classes = samples.targetShape().last();
            for (int from = 0; classes > 1 && from < row.length(); from += classes) {
              assertTrue(row.slice(from, classes).sum() == 1, "row " + r + " is not one-hot");
            }
          }
        });
  }

  /** Rows are rounded to the vector they are read into. */
  @TestFactory
  default Stream<DynamicTest> rowsAreRoundedToThePrecisionAsked() {
    return eachLoaded(
        (dataset, samples) -> {
          Vec wide = row(samples.inputs(), Precision.FLOAT64);
          Vec narrow = row(samples.inputs(), Precision.FLOAT32);
          for (int r = 0; r < Math.min(50, samples.inputs().rows()); r++) {
            samples.inputs().read(r, wide);
            samples.inputs().read(r, narrow);
            for (int c = 0; c < wide.length(); c++) {
              assertEquals((float) wide.get(c), narrow.get(c));
            }
          }
        });
  }

  /** The outline has as many rows in each split and as many columns as what is loaded. */
  @TestFactory
  default Stream<DynamicTest> theOutlineIsThatOfWhatIsLoaded() {
    return eachLoaded(
        (dataset, samples) -> {
          Outline outline = dataset.outline(shelf(), new SeededStreams(0));
          assertEquals(samples.train().length, outline.train());
          assertEquals(samples.validation().length, outline.validation());
          assertEquals(samples.test().length, outline.test());
          Samples few = outline.few();
          assertEquals(samples.task(), few.task());
          assertEquals(samples.inputs().columns(), few.inputs().columns());
          assertEquals(samples.targets().columns(), few.targets().columns());
          assertFew(samples.train().length, few.train());
          assertFew(samples.validation().length, few.validation());
          assertFew(samples.test().length, few.test());
          Vec target = row(few.targets(), Precision.FLOAT64);
          few.targets().read(few.train()[0], target);
          assertTrue(target.finite());
        });
  }

  private static void assertFew(int all, int... few) {
    assertEquals(Math.min(Outline.FEW, all), few.length);
  }

  /** Loading twice gives the same rows and splits; the digest stays. */
  @TestFactory
  default Stream<DynamicTest> loadingTwiceGivesTheSame() {
    return eachLoaded(
        (dataset, samples) -> {
          assertSame(samples, load(dataset, 0));
          assertEquals(dataset.digest(shelf()), dataset.digest(shelf()));
          assertFalse(dataset.digest(shelf()).isBlank());
        });
  }

  /** A data set whose rows or splits depend on the seed says so: trials share the others. */
  @TestFactory
  default Stream<DynamicTest> onlyASeededDatasetDependsOnTheSeed() {
    return eachLoaded(
        (dataset, samples) -> {
          if (!dataset.seeded()) {
            assertSame(samples, load(dataset, 1));
          }
        });
  }

  /** What the seed draws has a name exactly if there is something. */
  @TestFactory
  default Stream<DynamicTest> whatTheSeedDrawsIsNamed() {
    return each(
        dataset -> {
          assertEquals(dataset.seeded(), !dataset.drawnBySeed().isEmpty());
          dataset.drawnBySeed().forEach(name -> assertFalse(name.isBlank()));
        });
  }

  private Stream<DynamicTest> eachLoaded(BiConsumer<Dataset, Samples> check) {
    return each(dataset -> check.accept(dataset, load(dataset, 0)));
  }

  private Samples load(Dataset dataset, long seed) {
    return dataset.load(shelf(), new SeededStreams(seed));
  }

  private static Vec row(Table table, Precision precision) {
    return Arithmetic.of(precision).vec(table.columns());
  }

  private static void assertSame(Samples one, Samples other) {
    assertArrayEquals(one.train(), other.train());
    assertArrayEquals(one.validation(), other.validation());
    assertArrayEquals(one.test(), other.test());
    assertSame(one.inputs(), other.inputs());
    assertSame(one.targets(), other.targets());
  }

  private static void assertSame(Table one, Table other) {
    assertEquals(one.rows(), other.rows());
    Vec row = row(one, Precision.FLOAT64);
    Vec same = row(other, Precision.FLOAT64);
    for (int r = 0; r < one.rows(); r++) {
      one.read(r, row);
      other.read(r, same);
      assertArrayEquals(row.toArray(), same.toArray());
    }
  }
}
