package basin.datasets.generated;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.number.Shape;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * Sequences of symbols two of which count, and are to be told in their order at the end. The first
 * comes in the second tenth of the sequence and the other in the fifth, so that both are to be kept
 * in mind over its second half. Whoever guesses has a cross-entropy of ln 4 and is right in one of
 * four.
 */
@Doc("Sequences of symbols, two of which are to be told in their order at the end.")
@Formula(
    """
    steps       one of 4 symbols that do not count, but X or Y at i and at j
    places      T/10 ≤ i < 2T/10,  4T/10 ≤ j < 5T/10,  T = steps
    classes     XX, XY, YX, YY""")
@Source(
    "Hochreiter and Schmidhuber 1997, experiment 6a; Pascanu, Mikolov and Bengio 2013, section 4.1.1")
@Convention(
    "a step is six columns, one for each symbol, X and Y the last; no marks of start and end")
public record TemporalOrder(
    @Doc("how many sequences") @Range(from = 1) int rows,
    @Doc("length of a sequence") @Range(from = 10) int steps,
    @Doc("seed of the sequences; without it each trial draws its own") @Default("")
        Optional<Long> seed,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0.2}")
        Split split)
    implements Generated {
  private static final int OTHERS = 4;
  private static final int SYMBOLS = OTHERS + 2;
  private static final int TENTHS = 10;

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    RandomStream random = seed.map(streams::withSeed).orElse(streams).named("data");
    double[][] inputs = new double[rows][SYMBOLS * steps];
    int[] classes = new int[rows];
    for (int r = 0; r < rows; r++) {
      int first = within(1, random);
      int second = within(4, random);
      for (int t = 0; t < steps; t++) {
        int symbol;
        if (t == first || t == second) {
          int which = random.below(2);
          classes[r] = 2 * classes[r] + which;
          symbol = OTHERS + which;
        } else {
          symbol = random.below(OTHERS);
        }
        inputs[r][SYMBOLS * t + symbol] = 1;
      }
    }
    return Rows.classification(inputs, classes, 4, Encoding.ONE_HOT, "temporal order, drawn")
        .samples(split, Scale.NONE, streams)
        .shaped(Shape.of(steps, SYMBOLS), Shape.of(4));
  }

  /** A place behind so many tenths of the sequence, before one more has gone by. */
  private int within(int tenths, RandomStream random) {
    int from = tenths * steps / TENTHS;
    return from + random.below((tenths + 1) * steps / TENTHS - from);
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(seed.isEmpty(), "the sequences");
  }
}
