package basin.datasets.shipped;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.List;

/** 178 wines of three growers, each by 13 chemical measures; ships with Basin. */
@Doc("178 wines of three growers, each by 13 chemical measures.")
@Source("Aeberhard and Forina 1991, UCI Wine, CC BY 4.0")
@Convention("columns have very different scales and are standardised unless scale says otherwise")
public record Wine(
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0.15, test: 0.2}")
        Split split,
    @Doc("how each column is scaled, by the training rows") @Default("standard") Scale scale)
    implements Dataset {

  private static final Resource FILE = new Resource("wine.csv", 1);
  private static final int CLASSES = 3;

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    double[][] rows = FILE.rows();
    return Rows.classification(
            Resource.inputs(rows),
            Resource.classes(rows),
            CLASSES,
            Encoding.ONE_HOT,
            "UCI Wine, Aeberhard and Forina 1991, CC BY 4.0")
        .samples(split, scale, streams);
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
