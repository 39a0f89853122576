package basin.datasets.shipped;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.number.Shape;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.Arrays;
import java.util.List;

/** 1 797 handwritten digits of 8×8 pixels, in ten classes; ships with Basin. */
@Doc("1 797 handwritten digits of 8×8 pixels, in ten classes.")
@Source(
    "Alpaydin and Kaynak 1998, UCI Optical Recognition of Handwritten Digits (test set), CC BY 4.0")
@Convention("grey values 0 … 16 are divided by 16 before any other scaling")
public record Digits(
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0.15, test: 0.2}")
        Split split,
    @Doc("how each pixel is scaled, by the training rows") @Default("none") Scale scale)
    implements Dataset {

  private static final Resource FILE = new Resource("digits.csv.gz", 0);
  private static final int SIDE = 8;
  private static final int PIXELS = SIDE * SIDE;
  private static final double WHITE = 16;

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    double[][] rows = FILE.rows();
    double[][] inputs = Arrays.stream(rows).map(Digits::pixels).toArray(double[][]::new);
    return Rows.classification(
            inputs,
            Resource.classes(rows),
            10,
            Encoding.ONE_HOT,
            "UCI Optical Recognition of Handwritten Digits, Alpaydin and Kaynak 1998, CC BY 4.0")
        .samples(split, scale, streams)
        .shaped(Shape.of(1, SIDE, SIDE), Shape.of(10));
  }

  private static double[] pixels(double[] row) {
    return Arrays.stream(row, 0, PIXELS).map(grey -> grey / WHITE).toArray();
  }

  @Override
  public boolean seeded() {
    return split.seeded();
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawn();
  }

  @Override
  public String digest(Shelf shelf) {
    return FILE.digest();
  }
}
