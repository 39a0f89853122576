package basin.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.datasets.csv.Csv;
import basin.datasets.csv.Decimal;
import basin.datasets.generated.AddingProblem;
import basin.datasets.generated.Blobs;
import basin.datasets.generated.Chebyshev;
import basin.datasets.generated.Checkerboard;
import basin.datasets.generated.Circles;
import basin.datasets.generated.CopyMemory;
import basin.datasets.generated.Friedman1;
import basin.datasets.generated.Line;
import basin.datasets.generated.Moons;
import basin.datasets.generated.Parity;
import basin.datasets.generated.RandomRows;
import basin.datasets.generated.Sine;
import basin.datasets.generated.TemporalOrder;
import basin.datasets.generated.TwoSpirals;
import basin.datasets.generated.Wilson;
import basin.datasets.generated.Xor;
import basin.datasets.images.TinyCifar;
import basin.datasets.images.TinyMnist;
import basin.datasets.rows.Encoding;
import basin.datasets.rows.Missing;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.datasets.shipped.BreastCancer;
import basin.datasets.shipped.Diabetes;
import basin.datasets.shipped.Digits;
import basin.datasets.shipped.Iris;
import basin.datasets.shipped.Wine;
import basin.engine.random.SeededStreams;
import basin.spi.Plugin;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.testkit.DatasetContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every data set. MNIST is stood in for by one of the same kind but few rows. */
class DatasetsTest implements DatasetContract {
  private static final Split THIRDS = Split.of(0.25, 0.25);

  @TempDir Path folder;

  @Override
  public Plugin plugin() {
    return new DatasetsPlugin();
  }

  @Override
  public Shelf shelf() {
    return new TestShelf(folder, false);
  }

  @Override
  public Map<String, Dataset> components() {
    Map<String, Dataset> sets = new LinkedHashMap<>();
    sets.put("adding-problem", new AddingProblem(40, 7, Optional.empty(), THIRDS));
    sets.put("adding-problem of one seed", new AddingProblem(9, 2, Optional.of(3L), Split.NONE));
    sets.put("blobs", new Blobs(60, 3, 2, 1, 10, THIRDS));
    sets.put("blobs whole", new Blobs(7, 4, 3, 0, 1, Split.NONE));
    sets.put("breast-cancer", new BreastCancer(Encoding.COLUMN, THIRDS, Scale.STANDARD));
    sets.put("breast-cancer whole", new BreastCancer(Encoding.ONE_HOT, Split.NONE, Scale.NONE));
    sets.put("checkerboard", new Checkerboard(40, 4, Encoding.COLUMN, Split.NONE));
    sets.put("checkerboard split", new Checkerboard(90, 3, Encoding.ONE_HOT, THIRDS));
    sets.put("cifar-10", new TinyCifar(folder, 0));
    sets.put("cifar-10 with validation", new TinyCifar(folder, 10));
    sets.put("circles", new Circles(40, 0.5, 0.1, Encoding.COLUMN, THIRDS));
    sets.put("circles without noise", new Circles(41, 0.8, 0, Encoding.ONE_HOT, Split.NONE));
    sets.put("diabetes", new Diabetes(THIRDS, Scale.STANDARD, Scale.STANDARD));
    sets.put("diabetes whole", new Diabetes(Split.NONE, Scale.NONE, Scale.NONE));
    sets.put("fashion-mnist", new TinyMnist(folder, 0));
    sets.put("friedman1", new Friedman1(40, 10, 1, Scale.NONE, THIRDS));
    sets.put("friedman1 without noise", new Friedman1(20, 5, 0, Scale.STANDARD, Split.NONE));
    sets.put("moons", new Moons(40, 0.1, Encoding.COLUMN, THIRDS));
    sets.put("moons without noise", new Moons(41, 0, Encoding.ONE_HOT, Split.NONE));
    sets.put("parity", new Parity(4, Encoding.COLUMN, Split.NONE));
    sets.put("parity split", new Parity(6, Encoding.ONE_HOT, THIRDS));
    sets.put("sine", new Sine(1, 1, 0, 0.1, 50, -1, 1, THIRDS));
    sets.put("sine without noise", new Sine(2, 0.5, 1, 0, 50, 0, 4, Split.NONE));
    sets.put("wine", new Wine(THIRDS, Scale.STANDARD));
    sets.put("wine whole", new Wine(Split.NONE, Scale.UNIT));
    sets.put("chebyshev", new Chebyshev(4, 20, Split.NONE));
    sets.put("chebyshev split", new Chebyshev(7, 41, THIRDS));
    sets.put("copy-memory", copyMemory(CopyMemory.Inputs.ONE_HOT, Optional.empty()));
    sets.put("copy-memory of one seed", copyMemory(CopyMemory.Inputs.INDEX, Optional.of(0L)));
    sets.put("csv", csv(Split.NONE));
    sets.put("csv split", csv(THIRDS));
    sets.put("csv held", csv(held(Split.of(0.25, 0.25), 3)));
    sets.put(
        "csv in folds", csv(new Split(0, 0.2, Optional.empty(), Optional.of(3), Optional.of(1))));
    sets.put(
        "csv in held folds",
        csv(new Split(0, 0, Optional.of(3L), Optional.of(3), Optional.empty())));
    sets.put("digits", new Digits(Split.of(0.15, 0.2), Scale.NONE));
    sets.put("digits whole", new Digits(Split.NONE, Scale.UNIT));
    sets.put("iris", iris(Split.of(0.15, 0.2), Scale.STANDARD));
    sets.put("iris whole", iris(Split.NONE, Scale.NONE));
    sets.put("line", new Line(3, 2, 0.5, 100, -3, 3, Split.NONE, Scale.NONE));
    sets.put("line without noise", new Line(3, 2, 0, 100, -3, 3, Split.NONE, Scale.NONE));
    sets.put("mnist", new TinyMnist(folder, 0));
    sets.put("mnist with validation", new TinyMnist(folder, 5));
    sets.put("random", random(0, Optional.empty(), Split.NONE));
    sets.put("line scaled", new Line(3, 2, 0.5, 100, -3, 3, THIRDS, Scale.STANDARD));
    sets.put("random classes", random(4, Optional.empty(), THIRDS));
    sets.put("random of one seed", random(4, Optional.of(0L), Split.NONE));
    sets.put("random of one seed split", random(4, Optional.of(0L), THIRDS));
    sets.put("random of one seed held", random(4, Optional.of(0L), held(THIRDS, 1)));
    sets.put("temporal-order", new TemporalOrder(60, 13, Optional.empty(), THIRDS));
    sets.put("temporal-order of one seed", new TemporalOrder(9, 10, Optional.of(3L), Split.NONE));
    sets.put("two-spirals", new TwoSpirals(194, 3, 0, Encoding.COLUMN, Split.NONE));
    sets.put("two-spirals blurred", new TwoSpirals(50, 1.5, 0.1, Encoding.ONE_HOT, THIRDS));
    sets.put("wilson", new Wilson(List.of(1.0, 1.0, -1.0), List.of(-1.0, 1.0)));
    sets.put("wilson without a test", new Wilson(List.of(1.0, -1.0), List.of()));
    sets.put("xor", new Xor(Encoding.COLUMN));
    sets.put("xor one-hot", new Xor(Encoding.ONE_HOT));
    return sets;
  }

  @TestFactory
  Stream<DynamicTest> everyRowIsInExactlyOneSplit() {
    return each(
        set -> {
          Samples samples = load(set, 1);
          int[] rows =
              Stream.of(samples.train(), samples.validation(), samples.test())
                  .flatMapToInt(IntStream::of)
                  .sorted()
                  .toArray();
          assertArrayEquals(IntStream.range(0, samples.inputs().rows()).toArray(), rows);
          assertEquals(samples.inputs().rows(), samples.targets().rows());
          assertTrue(samples.train().length > 0);
        });
  }

  @TestFactory
  Stream<DynamicTest> theSeedMattersExactlyIfTheDataSetSaysSo() {
    return each(
        set -> {
          Samples first = load(set, 1);
          boolean differ = LongStream.range(2, 5).anyMatch(seed -> !same(first, load(set, seed)));
          assertEquals(set.seeded(), differ);
        });
  }

  @TestFactory
  Stream<DynamicTest> digestsAreStableAndHexadecimal() {
    return each(
        set -> {
          String digest = set.digest(shelf());
          assertTrue(digest.matches("[0-9a-f]{64}"), digest);
          assertEquals(digest, set.digest(shelf()));
        });
  }

  private Samples load(Dataset set, long seed) {
    return set.load(shelf(), new SeededStreams(seed));
  }

  private static boolean same(Samples a, Samples b) {
    return Arrays.equals(a.train(), b.train())
        && Arrays.equals(a.validation(), b.validation())
        && Arrays.equals(a.test(), b.test())
        && Arrays.deepEquals(Read.all(a.inputs()), Read.all(b.inputs()))
        && Arrays.deepEquals(Read.all(a.targets()), Read.all(b.targets()));
  }

  private static Split held(Split split, long seed) {
    return new Split(
        split.validation(), split.test(), Optional.of(seed), Optional.empty(), Optional.empty());
  }

  private Dataset csv(Split split) {
    try {
      Files.writeString(folder.resolve("ten.csv"), "x,y\n" + "1,2\n3,4\n5,6\n".repeat(4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Csv(
        "ten.csv",
        List.of(),
        List.of(),
        Csv.Kind.AUTO,
        Csv.Header.AUTO,
        Csv.Separator.COMMA,
        Decimal.POINT,
        List.of(),
        List.of(),
        Missing.REFUSE,
        Encoding.ONE_HOT,
        split,
        Optional.empty(),
        Optional.empty(),
        Scale.NONE,
        Scale.NONE);
  }

  private static Dataset iris(Split split, Scale scale) {
    return new Iris(List.of(Iris.Measurement.values()), split, scale);
  }

  private static Dataset copyMemory(CopyMemory.Inputs inputs, Optional<Long> seed) {
    return new CopyMemory(30, 4, 3, 5, inputs, seed, THIRDS);
  }

  private static Dataset random(int classes, Optional<Long> seed, Split split) {
    return new RandomRows(
        40, 3, classes, 2, RandomRows.Values.NORMAL, 0, Encoding.ONE_HOT, seed, split, Scale.NONE);
  }
}
