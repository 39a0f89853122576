package basin.datasets.generated;

import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Points scattered about a sine wave, x evenly spaced. */
@Doc("Points scattered about a sine wave.")
@Formula("y = a · sin(2πfx + φ) + σε,  ε ~ N(0, 1),  x evenly spaced from … to")
@Source("drawn anew by each seed")
public record Sine(
    @Doc("amplitude a") @Default("1") @Range double amplitude,
    @Doc("frequency f, waves per unit of x") @Default("1") @Range double frequency,
    @Doc("phase φ at x = 0, in radians") @Default("0") @Range double phase,
    @Doc("standard deviation σ of what is added to y") @Default("0.1") @Range(from = 0)
        double noise,
    @Doc("how many points") @Default("100") @Range(from = 2) int points,
    @Doc("smallest x") @Default("-1") @Range double from,
    @Doc("largest x") @Default("1") @Range double to,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split)
    implements Generated {

  /** Wants an interval. */
  public Sine {
    if (!(from < to)) {
      throw new IllegalArgumentException("from (" + from + ") is not below to (" + to + ")");
    }
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    RandomStream random = streams.named("data");
    double[][] inputs = new double[points][1];
    double[][] targets = new double[points][1];
    for (int i = 0; i < points; i++) {
      double x = from + (to - from) * i / (points - 1);
      inputs[i][0] = x;
      targets[i][0] =
          amplitude * StrictMath.sin(2 * Math.PI * frequency * x + phase)
              + noise * random.gaussian();
    }
    return Rows.regression(inputs, targets, "drawn about a sine wave")
        .samples(split, Scale.NONE, streams);
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(noise > 0, "the noise");
  }
}
