package basin.datasets.generated;

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
 * Sequences of numbers two of which are marked; their sum is to be told at the end. Whoever always
 * says 1 has a mean squared error of 1/6.
 */
@Doc("Sequences of numbers, two of them marked, whose sum is to be told at the end.")
@Formula("x_t = (u_t, m_t),  u_t uniform in (0, 1),  m_i = m_j = 1, else 0    target u_i + u_j")
@Source("Hochreiter and Schmidhuber 1997, experiment 4; Le, Jaitly and Hinton 2015, section 4.1")
@Convention(
    "numbers in (0, 1), and one mark in each half of the sequence (Le et al.); the original has"
        + " numbers in [−1, 1] and scales the sum")
public record AddingProblem(
    @Doc("how many sequences") @Range(from = 1) int rows,
    @Doc("length of a sequence") @Range(from = 2) int steps,
    @Doc("seed of the sequences; without it each trial draws its own") @Default("")
        Optional<Long> seed,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0.2}")
        Split split)
    implements Generated {
  private static final int FEATURES = 2;

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    RandomStream random = seed.map(streams::withSeed).orElse(streams).named("data");
    double[][] inputs = new double[rows][FEATURES * steps];
    double[][] targets = new double[rows][1];
    for (int r = 0; r < rows; r++) {
      for (int t = 0; t < steps; t++) {
        inputs[r][FEATURES * t] = random.uniform();
      }
      int half = steps / 2;
      targets[r][0] =
          mark(inputs[r], random.below(half)) + mark(inputs[r], half + random.below(steps - half));
    }
    return Rows.regression(inputs, targets, "the adding problem, drawn")
        .samples(split, Scale.NONE, streams)
        .shaped(Shape.of(steps, FEATURES), Shape.of(1));
  }

  private static double mark(double[] sequence, int t) {
    sequence[FEATURES * t + 1] = 1;
    return sequence[FEATURES * t];
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(seed.isEmpty(), "the sequences");
  }
}
