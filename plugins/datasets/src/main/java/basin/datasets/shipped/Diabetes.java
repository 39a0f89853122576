package basin.datasets.shipped;

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

/** 442 patients and how far their diabetes went within a year; ships with Basin. */
@Doc("442 patients by ten measures, and how far their diabetes went within a year.")
@Source("Efron, Hastie, Johnstone and Tibshirani 2004, Least angle regression")
@Convention(
    "age, sex, body mass index, blood pressure and six serum values as they were measured; scikit-learn"
        + " gives them centred and divided by their norms")
public record Diabetes(
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0.15, test: 0.2}")
        Split split,
    @Doc("how each column is scaled, by the training rows") @Default("standard") Scale scale,
    @Doc("how the target is scaled, by the training rows; losses are then in its units")
        @Default("none")
        Scale targetScale)
    implements Dataset {

  private static final Resource FILE = new Resource("diabetes.csv.gz", 0);
  private static final int INPUTS = 10;

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    double[][] rows = FILE.rows();
    double[][] inputs =
        Arrays.stream(rows).map(row -> Arrays.copyOf(row, INPUTS)).toArray(double[][]::new);
    double[][] targets =
        Arrays.stream(rows).map(row -> new double[] {row[INPUTS]}).toArray(double[][]::new);
    return Rows.regression(inputs, targets, "diabetes, Efron et al. 2004")
        .samples(split, scale, targetScale, streams);
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
