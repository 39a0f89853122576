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
import java.util.Arrays;
import java.util.List;

/** 150 irises of three kinds, measured in centimetres; ships with Basin. */
@Doc("150 irises of three kinds, with lengths and widths of sepals and petals.")
@Source("Fisher 1936, The use of multiple measurements in taxonomic problems; UCI Iris, CC BY 4.0")
@Convention(
    "in the order of scikit-learn, which differs from UCI's file in two rows, as Fisher's paper has them")
public record Iris(
    @Doc("which measurements are inputs, in this order")
        @Default("[sepal-length, sepal-width, petal-length, petal-width]")
        List<Measurement> columns,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0.15, test: 0.2}")
        Split split,
    @Doc("how each column is scaled, by the training rows") @Default("none") Scale scale)
    implements Dataset {

  private static final Resource FILE = new Resource("iris.csv", 1);

  /** What was measured, in centimetres. */
  public enum Measurement {
    /** Length of the sepals. */
    SEPAL_LENGTH,
    /** Width of the sepals. */
    SEPAL_WIDTH,
    /** Length of the petals. */
    PETAL_LENGTH,
    /** Width of the petals. */
    PETAL_WIDTH
  }

  /** Wants at least one column. */
  public Iris {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("columns is empty; name at least one measurement");
    }
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    double[][] rows = FILE.rows();
    double[][] inputs = Arrays.stream(rows).map(this::measurements).toArray(double[][]::new);
    return Rows.classification(
            inputs, Resource.classes(rows), 3, Encoding.ONE_HOT, "UCI Iris, Fisher 1936, CC BY 4.0")
        .samples(split, scale, streams);
  }

  private double[] measurements(double[] row) {
    return columns.stream().mapToDouble(column -> row[column.ordinal()]).toArray();
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
