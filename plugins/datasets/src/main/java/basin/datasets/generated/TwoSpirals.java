package basin.datasets.generated;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Two spirals wound into each other, one class each.
 *
 * <pre>t = i/(m−1),  i = 0 … m−1    φ = 2π·turns·t    r = 1 − 12t/13
 * class 0: (r·sin φ, r·cos φ)    class 1: the opposite points</pre>
 *
 * <p>With its defaults the classic 2 × 97 points on three turns.
 */
@Doc("Two spirals wound into each other, one class each.")
@Formula("±(r·sin φ, r·cos φ) + noise · ε,  φ = 2π · turns · t,  r = 1 − 12t/13,  t = 0 … 1")
@Source("Lang and Witbrock 1988, Learning to tell two spirals apart")
@Convention("radius 1 where the original has 6.5; rows alternate between the classes")
public record TwoSpirals(
    @Doc("points of both spirals together") @Default("194") @Range(from = 4) int points,
    @Doc("how often a spiral winds about the centre") @Default("3") @Range(above = 0) double turns,
    @Doc("standard deviation of what is added to each coordinate") @Default("0") @Range(from = 0)
        double noise,
    @Doc("how the two classes are written") @Default("column") Encoding encoding,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split)
    implements Generated {

  private static final double SHRINKAGE = 12.0 / 13;

  /** Wants as many points for one spiral as for the other. */
  public TwoSpirals {
    if (points % 2 != 0) {
      throw new IllegalArgumentException(
          "points is " + points + "; two spirals share an even number");
    }
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    RandomStream random = streams.named("data");
    double[][] inputs = new double[points][];
    int[] classes = new int[points];
    for (int i = 0; i < points; i++) {
      classes[i] = i % 2;
      inputs[i] = point(i / 2 / (points / 2 - 1.0), classes[i] == 0 ? 1 : -1, random);
    }
    return Rows.classification(inputs, classes, 2, encoding, "two spirals, drawn")
        .samples(split, Scale.NONE, streams);
  }

  private double[] point(double t, int side, RandomStream random) {
    double angle = 2 * Math.PI * turns * t;
    double radius = side * (1 - SHRINKAGE * t);
    return new double[] {
      radius * StrictMath.sin(angle) + Blur.of(noise, random),
      radius * StrictMath.cos(angle) + Blur.of(noise, random)
    };
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(noise > 0, "the noise");
  }
}
