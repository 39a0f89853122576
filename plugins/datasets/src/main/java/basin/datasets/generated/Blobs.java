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

/** Clouds of points about centres of their own, one class each. */
@Doc("Clouds of points about centres of their own, one class each.")
@Formula("x = c + σε,  ε ~ N(0, I),  centres c uniform in [−b, b]ᵈ")
@Source("scikit-learn, sklearn.datasets.make_blobs")
@Convention("centres and points are drawn by the seed; rows take turns among the classes")
public record Blobs(
    @Doc("points of all clouds together") @Default("300") @Range(from = 2) int points,
    @Doc("how many clouds") @Default("3") @Range(from = 2) int centers,
    @Doc("coordinates d of a point") @Default("2") @Range(from = 1) int features,
    @Doc("standard deviation σ of a cloud") @Default("1") @Range(from = 0) double deviation,
    @Doc("half the side b of the cube that centres lie in") @Default("10") @Range(above = 0)
        double box,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split)
    implements Generated {

  /** Wants a point for each cloud. */
  public Blobs {
    if (points < centers) {
      throw new IllegalArgumentException(
          "points is " + points + ", which is less than one for each of " + centers + " clouds");
    }
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    RandomStream random = streams.named("data");
    double[][] middle = new double[centers][features];
    for (double[] center : middle) {
      for (int j = 0; j < features; j++) {
        center[j] = box * (2 * random.uniform() - 1);
      }
    }
    double[][] inputs = new double[points][features];
    int[] classes = new int[points];
    for (int i = 0; i < points; i++) {
      classes[i] = i % centers;
      for (int j = 0; j < features; j++) {
        inputs[i][j] = middle[classes[i]][j] + deviation * random.gaussian();
      }
    }
    return Rows.classification(inputs, classes, centers, Encoding.ONE_HOT, "blobs, drawn")
        .samples(split, Scale.NONE, streams);
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(true, "centres and points");
  }
}
