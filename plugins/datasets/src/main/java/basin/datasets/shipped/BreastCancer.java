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

/** 569 tumours of the breast, each by 30 measures of its cells; ships with Basin. */
@Doc("569 tumours of the breast, malignant or benign, each by 30 measures of its cells.")
@Source("Wolberg, Street and Mangasarian 1995, UCI Breast Cancer Wisconsin (Diagnostic), CC BY 4.0")
@Convention("class 0 is malignant and class 1 benign, as in scikit-learn")
public record BreastCancer(
    @Doc("how the two classes are written") @Default("column") Encoding encoding,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0.15, test: 0.2}")
        Split split,
    @Doc("how each column is scaled, by the training rows") @Default("standard") Scale scale)
    implements Dataset {

  private static final Resource FILE = new Resource("breast-cancer.csv.gz", 1);
  private static final int CLASSES = 2;

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    double[][] rows = FILE.rows();
    return Rows.classification(
            Resource.inputs(rows),
            Resource.classes(rows),
            CLASSES,
            encoding,
            "UCI Breast Cancer Wisconsin (Diagnostic), Wolberg, Street and Mangasarian 1995, CC BY 4.0")
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
