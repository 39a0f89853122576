package basin.datasets;

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
        .add(Dataset.class, "two-spirals", TwoSpirals.class)
        .add(Dataset.class, "wilson", Wilson.class)
        .add(Dataset.class, "wine", Wine.class)
        .add(Dataset.class, "xor", Xor.class);
  }
}
