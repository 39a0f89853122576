package basin.datasets.generated;

import basin.datasets.rows.Encoding;
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

/** Points on a checkerboard, one class for each colour. */
@Doc("Points on a checkerboard, one class for each colour.")
@Formula("(x, y) uniform in [−1, 1]²;  class = (⌊k(x+1)/2⌋ + ⌊k(y+1)/2⌋) mod 2")
@Source(
    "drawn by each seed; as a test of classifiers Ho and Kleinberg 1996, Building projectable classifiers of arbitrary complexity")
public record Checkerboard(
    @Doc("points on the whole board") @Default("400") @Range(from = 2) int points,
    @Doc("squares k along a side") @Default("4") @Range(from = 2) int squares,
    @Doc("how the two classes are written") @Default("column") Encoding encoding,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split)
    implements Generated {

  private int square(double x) {
    return (int) Math.floor(squares * (x + 1) / 2);
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    RandomStream random = streams.named("data");
    double[][] inputs = new double[points][];
    int[] classes = new int[points];
    for (int i = 0; i < points; i++) {
      double x = 2 * random.uniform() - 1;
      double y = 2 * random.uniform() - 1;
      inputs[i] = new double[] {x, y};
      classes[i] = (square(x) + square(y)) % 2;
    }
    return Rows.classification(inputs, classes, 2, encoding, "checkerboard, drawn")
        .samples(split, Scale.NONE, streams);
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawnWith(true, "the points");
  }
}
