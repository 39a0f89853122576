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

/** A circle within a circle, one class each. */
@Doc("A circle within a circle, one class each.")
@Formula("class 0: (cos t, sin t)    class 1: f · (cos t, sin t)    t = 0 … 2π, evenly;  + σε")
@Source("scikit-learn, sklearn.datasets.make_circles")
@Convention("noise is drawn by the seed, positions are not; the outer circle comes first")
public record Circles(
    @Doc("points of both circles together") @Default("200") @Range(from = 4) int points,
    @Doc("radius f of the inner circle") @Default("0.5") @Range(above = 0, below = 1) double factor,
    @Doc("standard deviation σ of what is added to each coordinate")
        @Default("0.1")
        @Range(from = 0)
        double noise,
    @Doc("how the two classes are written") @Default("column") Encoding encoding,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split)
    implements Generated {

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    RandomStream random = streams.named("data");
    double[][] inputs = new double[points][];
    int[] classes = new int[points];
    int outer = points / 2;
    for (int i = 0; i < points; i++) {
      classes[i] = i < outer ? 0 : 1;
      double radius = i < outer ? 1 : factor;
      double t = 2 * Math.PI * (i < outer ? i : i - outer) / (i < outer ? outer : points - outer);
      inputs[i] =
          new double[] {
            radius * StrictMath.cos(t) + Blur.of(noise, random),
            radius * StrictMath.sin(t) + Blur.of(noise, random)
          };
    }
    return Rows.classification(inputs, classes, 2, encoding, "two circles, drawn")
        .samples(split, Scale.NONE, streams);
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(noise > 0, "the noise");
  }
}
