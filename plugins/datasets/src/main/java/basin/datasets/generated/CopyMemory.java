package basin.datasets.generated;

import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Task;
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
 * Symbols to be remembered over a stretch of blanks and said again after a mark. Whoever guesses
 * them has a cross-entropy of length · ln symbols / steps at best.
 */
@Doc("Symbols to be remembered over a stretch of blanks and said again after a mark.")
@Formula(
    """
    inputs  s₁ … sₙ  delay − 1 blanks  mark  n blanks        n = length
    targets delay + n blanks                  s₁ … sₙ        steps = delay + 2n""")
@Source(
    "Hochreiter and Schmidhuber 1997; Arjovsky, Shah and Bengio 2016, Unitary evolution recurrent"
        + " neural networks, section 5.1")
@Convention("symbols are 0 … symbols − 1, then the blank, then the mark")
public record CopyMemory(
    @Doc("how many sequences") @Range(from = 1) int rows,
    @Doc("steps from the last symbol to the mark") @Range(from = 1) int delay,
    @Doc("how many symbols are to be remembered") @Default("10") @Range(from = 1) int length,
    @Doc("how many symbols there are") @Default("8") @Range(from = 1) int symbols,
    @Doc("what a step's input is: a column for each symbol, blank and mark, or an index of them")
        @Default("one-hot")
        Inputs inputs,
    @Doc("seed of the sequences; without it each trial draws its own") @Default("")
        Optional<Long> seed,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0.2}")
        Split split)
    implements Generated {
  /** How a step's input is written. */
  public enum Inputs {
    /** A column for each symbol, one for the blank and one for the mark. */
    ONE_HOT,
    /** One number, for an embedding. */
    INDEX
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    RandomStream random = seed.map(streams::withSeed).orElse(streams).named("data");
    int steps = delay + 2 * length;
    int blank = symbols;
    int mark = symbols + 1;
    int width = inputs == Inputs.INDEX ? 1 : symbols + 2;
    double[][] in = new double[rows][steps * width];
    double[][] out = new double[rows][steps * (symbols + 1)];
    for (int r = 0; r < rows; r++) {
      for (int t = 0; t < steps; t++) {
        int symbol = t < length ? random.below(symbols) : t == length + delay - 1 ? mark : blank;
        write(in[r], t, symbol);
        if (t < length) {
          out[r][(t + delay + length) * (symbols + 1) + symbol] = 1;
        }
        if (t < delay + length) {
          out[r][t * (symbols + 1) + blank] = 1;
        }
      }
    }
    Shape shape = inputs == Inputs.INDEX ? Shape.of(steps) : Shape.of(steps, width);
    return new Rows(
            Task.CLASSIFICATION,
            in,
            out,
            new int[rows],
            "the copy memory problem, drawn",
            List.of())
        .samples(split, Scale.NONE, streams)
        .shaped(shape, Shape.of(steps, symbols + 1));
  }

  private void write(double[] row, int t, int symbol) {
    if (inputs == Inputs.INDEX) {
      row[t] = symbol;
    } else {
      row[t * (symbols + 2) + symbol] = 1;
    }
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(seed.isEmpty(), "the sequences");
  }
}
