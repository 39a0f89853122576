package basin.datasets;

import basin.spi.data.Samples;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.random.Streams;

/**
 * Rows before they are split and scaled.
 *
 * @param task what is to be predicted
 * @param inputs one array per row
 * @param targets one array per row
 * @param classes class of each row, by which splits are balanced; all 0 for numbers
 * @param source where they come from, in a line
 */
record Rows(Task task, double[][] inputs, double[][] targets, int[] classes, String source) {

  /** Rows whose targets are numbers. */
  static Rows regression(double[][] inputs, double[][] targets, String source) {
    return new Rows(Task.REGRESSION, inputs, targets, new int[inputs.length], source);
  }

  /** Rows whose targets are classes. */
  static Rows classification(
      double[][] inputs, int[] classes, int count, Encoding encoding, String source) {
    return new Rows(Task.CLASSIFICATION, inputs, encoding.encode(classes, count), classes, source);
  }

  /** Splits, and scales the inputs by the training rows. */
  Samples samples(Split split, Scale scale, Streams streams) {
    Partition partition =
        split.random()
            ? Partition.of(classes, split, streams.named("split"))
            : Partition.none(inputs.length);
    scale.apply(inputs, partition.train());
    return new Samples(
        task,
        Table.of(inputs, inputs[0].length),
        Table.of(targets, targets[0].length),
        partition.train(),
        partition.validation(),
        partition.test(),
        source);
  }
}
