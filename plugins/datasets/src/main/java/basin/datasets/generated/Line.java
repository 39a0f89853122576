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

/** Points scattered about a line: y = intercept + slope·x + noise·ε, x evenly spaced, ε normal. */
@Doc("Points scattered about a straight line.")
@Formula("y = intercept + slope · x + noise · ε,  ε ~ N(0, 1),  x evenly spaced from … to")
@Source("drawn anew by each seed")
public record Line(
    @Doc("slope of the line") @Default("3") @Range double slope,
    @Doc("height of the line at x = 0") @Default("2") @Range double intercept,
    @Doc("standard deviation of what is added to y") @Default("0.5") @Range(from = 0) double noise,
    @Doc("how many points") @Default("100") @Range(from = 2) int points,
    @Doc("smallest x") @Default("-3") @Range double from,
    @Doc("largest x") @Default("3") @Range double to,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split,
    @Doc("how y is scaled, by the training rows; losses are then in its units") @Default("none")
        Scale targetScale)
    implements Generated {

  /** Wants an interval. */
  public Line {
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
      targets[i][0] = intercept + slope * x + noise * random.gaussian();
    }
    return Rows.regression(inputs, targets, "drawn about y = " + intercept + " + " + slope + "x")
        .samples(split, Scale.NONE, targetScale, streams);
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(noise > 0, "the noise");
  }
}
