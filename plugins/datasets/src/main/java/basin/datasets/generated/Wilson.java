package basin.datasets.generated;

import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Least squares with more features than rows, on which adaptive methods and gradient descent end at
 * different solutions: the one calls every new row positive, the other tells them apart.
 *
 * <p>Of row i with the label y, feature 1 is y and features 2 and 3 are 1; of the five features
 * from 4 + 5i on, which no other row has, the first is 1 if y is 1, and all five are if y is −1.
 */
@Doc("Least squares on which adaptive methods learn to call everything positive.")
@Formula("x = (y, 1, 1, 0 …, 1 or 1 1 1 1 1 at the row's own place, … 0),  target y = ±1")
@Source("Wilson, Roelofs, Stern, Srebro and Recht 2017, section 3.3")
@Convention("new rows are the test rows, with features of their own that no training row has")
public record Wilson(
    @Doc("labels of the training rows, 1 or −1; more of them 1")
        @Default("[1, 1, -1, 1, 1, -1, 1, 1]")
        @Range(from = -1, to = 1)
        List<Double> labels,
    @Doc("labels of the test rows") @Default("[1, -1]") @Range(from = -1, to = 1) List<Double> test)
    implements Generated {
  private static final int COMMON = 3;
  private static final int OWN = 5;

  /** Wants rows, and labels of 1 and −1. */
  public Wilson {
    labels = List.copyOf(labels);
    test = List.copyOf(test);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("labels is empty; give one for each training row");
    }
    requireSigns("labels", labels);
    requireSigns("test", test);
  }

  private static void requireSigns(String name, List<Double> labels) {
    for (double label : labels) {
      if (Math.abs(label) != 1) {
        throw new IllegalArgumentException(name + " has " + label + "; a label is 1 or -1");
      }
    }
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    int rows = labels.size() + test.size();
    int columns = COMMON + OWN * rows;
    double[][] inputs = new double[rows][columns];
    double[][] targets = new double[rows][1];
    for (int i = 0; i < rows; i++) {
      double label = i < labels.size() ? labels.get(i) : test.get(i - labels.size());
      inputs[i][0] = label;
      inputs[i][1] = 1;
      inputs[i][2] = 1;
      for (int j = 0; j < (label > 0 ? 1 : OWN); j++) {
        inputs[i][COMMON + OWN * i + j] = 1;
      }
      targets[i][0] = label;
    }
    return new Samples(
        Task.REGRESSION,
        Table.of(inputs, columns),
        Table.of(targets, 1),
        IntStream.range(0, labels.size()).toArray(),
        new int[0],
        IntStream.range(labels.size(), rows).toArray(),
        "the construction of Wilson et al. 2017");
  }
}
