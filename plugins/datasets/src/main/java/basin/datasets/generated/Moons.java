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

/** Two half circles that reach into each other, one class each. */
@Doc("Two half circles that reach into each other, one class each.")
@Formula("class 0: (cos t, sin t)    class 1: (1 − cos t, ½ − sin t)    t = 0 … π, evenly;  + σε")
@Source("scikit-learn, sklearn.datasets.make_moons")
@Convention("noise is drawn by the seed, positions are not; the upper moon comes first")
public record Moons(
    @Doc("points of both moons together") @Default("200") @Range(from = 4) int points,
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
    int upper = points / 2;
    for (int i = 0; i < points; i++) {
      classes[i] = i < upper ? 0 : 1;
      int place = i < upper ? i : i - upper;
      double t = Math.PI * place / ((i < upper ? upper : points - upper) - 1);
      double x = classes[i] == 0 ? StrictMath.cos(t) : 1 - StrictMath.cos(t);
      double y = classes[i] == 0 ? StrictMath.sin(t) : 0.5 - StrictMath.sin(t);
      inputs[i] = new double[] {x + Blur.of(noise, random), y + Blur.of(noise, random)};
    }
    return Rows.classification(inputs, classes, 2, encoding, "two moons, drawn")
        .samples(split, Scale.NONE, streams);
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(noise > 0, "the noise");
  }
}
