package basin.datasets.generated;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The four rows of exclusive or: the smallest task no linear model can do. */
@Doc("Exclusive or: four rows that no line separates.")
@Formula("(0,0) → 0   (0,1) → 1   (1,0) → 1   (1,1) → 0")
@Source("Minsky and Papert 1969, Perceptrons")
public record Xor(@Doc("how the two classes are written") @Default("column") Encoding encoding)
    implements Generated {

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    int[] classes = {0, 1, 1, 0};
    return Rows.classification(inputs, classes, 2, encoding, "exclusive or, four rows")
        .samples(Split.NONE, Scale.NONE, streams);
  }
}
