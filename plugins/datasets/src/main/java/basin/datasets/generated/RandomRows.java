package basin.datasets.generated;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Partition;
import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Task;
import basin.spi.number.Shape;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/** Rows without any pattern: what a network makes of them is memory, not learning. */
@Doc("Rows without any pattern, of given shapes.")
@Formula("inputs ~ values,  classes uniform in 0 … classes − 1  or  outputs ~ values")
@Source("drawn anew by each seed")
public record RandomRows(
    @Doc("how many rows") @Range(from = 1) int rows,
    @Doc("numbers per row") @Range(from = 1) int inputs,
    @Doc("how many classes; 0: targets are numbers") @Default("0") @Range(from = 0) int classes,
    @Doc("numbers to predict if there are no classes") @Default("1") @Range(from = 1) int outputs,
    @Doc("what numbers are drawn from") @Default("uniform") Values values,
    @Doc("share of the inputs that are 0 instead, half of these −0")
        @Default("0")
        @Range(from = 0, to = 1)
        double zeros,
    @Doc("how classes are written") @Default("one-hot") Encoding encoding,
    @Doc("seed of the rows; without it each trial draws its own") @Default("") Optional<Long> seed,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split,
    @Doc("how each target is scaled, by the training rows, if there are no classes")
        @Default("none")
        Scale targetScale)
    implements Generated {

  private static final int MOST_COUNTED = 1_000_000;

  /** A distribution. */
  public enum Values {
    /** Uniform in (0, 1). */
    UNIFORM,
    /** Normal with mean 0 and variance 1. */
    NORMAL
  }

  /** Wants two classes or more, or none. */
  public RandomRows {
    if (classes == 1) {
      throw new IllegalArgumentException("classes is 1; give 2 or more, or 0 for numbers");
    }
    if (classes > 0 && targetScale != Scale.NONE) {
      throw new IllegalArgumentException(
          "target-scale is for numbers, and the targets are classes; leave it out");
    }
    encoding.check(classes);
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    Streams own = seed.map(streams::withSeed).orElse(streams);
    RandomStream random = own.named("data");
    double[][] drawn = numbers(inputs, random);
    if (zeros > 0) {
      thin(drawn, own.named("zeros"));
    }
    Rows all =
        classes > 0
            ? Rows.classification(drawn, classes(random), classes, encoding, "random classes")
            : Rows.regression(drawn, numbers(outputs, random), "random numbers");
    return all.samples(split, Scale.NONE, targetScale, streams);
  }

  /**
   * Deals the rows out without drawing them: they may be more than memory holds. Beyond a million,
   * splits are counted in proportion.
   */
  @Override
  public Outline outline(Shelf shelf, Streams streams) {
    boolean numbers = classes == 0;
    int counted = Math.min(rows, MOST_COUNTED);
    double share = (double) rows / counted;
    Partition dealt = Partition.of(new int[counted], split, streams.named("split"));
    return Outline.blank(
        numbers ? Task.REGRESSION : Task.CLASSIFICATION,
        Shape.of(inputs),
        Shape.of(numbers ? outputs : encoding.columns(classes)),
        Math.round(share * dealt.train().length),
        Math.round(share * dealt.validation().length),
        Math.round(share * dealt.test().length),
        "random rows");
  }

  private double[][] numbers(int columns, RandomStream random) {
    double[][] numbers = new double[rows][columns];
    for (double[] row : numbers) {
      for (int c = 0; c < columns; c++) {
        row[c] = values == Values.UNIFORM ? random.uniform() : random.gaussian();
      }
    }
    return numbers;
  }

  private void thin(double[][] numbers, RandomStream random) {
    for (double[] row : numbers) {
      for (int c = 0; c < row.length; c++) {
        double lot = random.uniform();
        row[c] = lot >= zeros ? row[c] : lot < zeros / 2 ? -0.0 : 0.0;
      }
    }
  }

  private int[] classes(RandomStream random) {
    int[] drawn = new int[rows];
    for (int r = 0; r < rows; r++) {
      drawn[r] = random.below(classes);
    }
    return drawn;
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(seed.isEmpty(), "the rows");
  }
}
