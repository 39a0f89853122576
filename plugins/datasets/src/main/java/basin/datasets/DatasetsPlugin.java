package basin.datasets;

import basin.datasets.csv.Csv;
import basin.datasets.generated.AddingProblem;
import basin.datasets.generated.Blobs;
import basin.datasets.generated.Chebyshev;
import basin.datasets.generated.Checkerboard;
import basin.datasets.generated.Circles;
import basin.datasets.generated.CopyMemory;
import basin.datasets.generated.Friedman1;
import basin.datasets.generated.Line;
import basin.datasets.generated.Moons;
import basin.datasets.generated.Parity;
import basin.datasets.generated.RandomRows;
import basin.datasets.generated.Sine;
import basin.datasets.generated.TemporalOrder;
import basin.datasets.generated.TwoSpirals;
import basin.datasets.generated.Wilson;
import basin.datasets.generated.Xor;
import basin.datasets.images.Cifar10;
import basin.datasets.images.FashionMnist;
import basin.datasets.images.Mnist;
import basin.datasets.shipped.BreastCancer;
import basin.datasets.shipped.Diabetes;
import basin.datasets.shipped.Digits;
import basin.datasets.shipped.Iris;
import basin.datasets.shipped.Wine;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.data.Dataset;

/** The data sets that come with Basin. */
public final class DatasetsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Dataset.class, "adding-problem", AddingProblem.class)
        .add(Dataset.class, "blobs", Blobs.class)
        .add(Dataset.class, "breast-cancer", BreastCancer.class)
        .add(Dataset.class, "chebyshev", Chebyshev.class)
        .add(Dataset.class, "checkerboard", Checkerboard.class)
        .add(Dataset.class, "cifar-10", Cifar10.class)
        .add(Dataset.class, "circles", Circles.class)
        .add(Dataset.class, "copy-memory", CopyMemory.class)
        .add(Dataset.class, "csv", Csv.class)
        .add(Dataset.class, "diabetes", Diabetes.class)
        .add(Dataset.class, "digits", Digits.class)
        .add(Dataset.class, "fashion-mnist", FashionMnist.class)
        .add(Dataset.class, "friedman1", Friedman1.class)
        .add(Dataset.class, "iris", Iris.class)
        .add(Dataset.class, "line", Line.class)
        .add(Dataset.class, "mnist", Mnist.class)
        .add(Dataset.class, "moons", Moons.class)
        .add(Dataset.class, "parity", Parity.class)
        .add(Dataset.class, "random", RandomRows.class)
        .add(Dataset.class, "sine", Sine.class)
        .add(Dataset.class, "temporal-order", TemporalOrder.class)
        .add(Dataset.class, "two-spirals", TwoSpirals.class)
        .add(Dataset.class, "wilson", Wilson.class)
        .add(Dataset.class, "wine", Wine.class)
        .add(Dataset.class, "xor", Xor.class);
  }
}
