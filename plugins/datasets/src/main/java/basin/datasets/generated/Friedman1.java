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

/** A sum of curved terms of five inputs among others that say nothing. */
@Doc("A sum of curved terms of five inputs, beside others that say nothing.")
@Formula("y = 10 sin(πx₁x₂) + 20(x₃ − ½)² + 10x₄ + 5x₅ + σε,  x uniform in [0, 1]ᵈ")
@Source(
    "Friedman 1991, Multivariate adaptive regression splines, section 4.3; scikit-learn, sklearn.datasets.make_friedman1")
public record Friedman1(
    @Doc("how many rows") @Default("200") @Range(from = 2) int points,
    @Doc("inputs d of a row, five of which count") @Default("10") @Range(from = 5) int features,
    @Doc("standard deviation σ of what is added to y") @Default("1") @Range(from = 0) double noise,
    @Doc("how y is scaled, by the training rows; losses are then in its units") @Default("none")
        Scale targetScale,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split)
    implements Generated {

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    RandomStream random = streams.named("data");
    double[][] inputs = new double[points][features];
    double[][] targets = new double[points][1];
    for (int i = 0; i < points; i++) {
      double[] x = inputs[i];
      for (int j = 0; j < features; j++) {
        x[j] = random.uniform();
      }
      double bend = x[2] - 0.5;
      targets[i][0] =
          10 * StrictMath.sin(Math.PI * x[0] * x[1])
              + 20 * bend * bend
              + 10 * x[3]
              + 5 * x[4]
              + noise * random.gaussian();
    }
    return Rows.regression(inputs, targets, "drawn after Friedman 1991")
        .samples(split, Scale.NONE, targetScale, streams);
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(true, "rows and noise");
  }
}
