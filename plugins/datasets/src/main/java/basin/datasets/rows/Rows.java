package basin.datasets.rows;

import basin.spi.data.Samples;
import basin.spi.data.Table;
import basin.spi.data.Task;
import basin.spi.random.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows before they are split and scaled.
 *
 * @param task what is to be predicted
 * @param inputs one array per row
 * @param targets one array per row
 * @param classes class of each row, by which splits are balanced; all 0 for numbers
 * @param source where they come from, in a line
 * @param remarks what is odd about them
 */
public record Rows(
    Task task,
    double[][] inputs,
    double[][] targets,
    int[] classes,
    String source,
    List<String> remarks) {

  /** Rows whose targets are numbers. */
  public static Rows regression(double[][] inputs, double[][] targets, String source) {
    return new Rows(Task.REGRESSION, inputs, targets, new int[inputs.length], source, List.of());
  }

  /** Rows whose targets are classes. */
  public static Rows classification(
      double[][] inputs, int[] classes, int count, Encoding encoding, String source) {
    double[][] targets = encoding.encode(classes, count);
    return new Rows(Task.CLASSIFICATION, inputs, targets, classes, source, List.of());
  }

  /** The same with remarks. */
  public Rows with(List<String> remarks) {
    return new Rows(task, inputs, targets, classes, source, remarks);
  }

  /** With something in place of inputs that are not there, as the training rows say. */
  public Rows filled(Missing missing, int[] train) {
    List<String> all = new ArrayList<>(remarks);
    long filled = 0;
    for (int c = 0; missing != Missing.REFUSE && c < inputs[0].length; c++) {
      filled += missing.fill(inputs, c, train);
    }
    if (filled > 0) {
      all.add(
          "%s: %s inputs that are empty count as %s"
              .formatted(
                  source,
                  filled,
                  missing == Missing.ZERO
                      ? "0"
                      : "the "
                          + missing.name().toLowerCase(Locale.ROOT)
                          + " of their column in the training rows"));
    }
    return new Rows(task, inputs, targets, classes, source, all);
  }

  /** Splits, and scales the inputs by the training rows. */
  public Samples samples(Split split, Scale scale, Streams streams) {
    return samples(split, scale, Scale.NONE, streams);
  }

  /** Splits, and scales inputs and targets by the training rows. */
  public Samples samples(Split split, Scale scale, Scale targetScale, Streams streams) {
    Partition partition =
        split.divides()
            ? Partition.of(classes, split, split.random(streams))
            : Partition.none(inputs.length);
    return samples(split, partition, scale, targetScale);
  }

  /** The same with rows that are parted already. */
  public Samples samples(Split split, Partition partition, Scale scale, Scale targetScale) {
    scale.apply(inputs, partition.train());
    List<Scaling> scalings = targetScale.apply(targets, partition.train());
    return new Samples(
        task,
        Table.of(inputs, inputs[0].length),
        Table.of(targets, targets[0].length),
        partition.train(),
        partition.validation(),
        partition.test(),
        source + (targetScale == Scale.NONE ? "" : "; " + scaled(targetScale, scalings)),
        remarks(split, partition));
  }

  /** So that nobody takes a loss for one in the target's own units. */
  private static String scaled(Scale scale, List<Scaling> scalings) {
    String how = scalings.size() == 1 ? ", as " + scalings.get(0).formula("y") : "";
    return "targets are " + scale.words() + how + ", and so are losses and errors";
  }

  private List<String> remarks(Split split, Partition partition) {
    List<String> all = new ArrayList<>(remarks);
    remark("validation", split.validation(), partition.validation(), all);
    remark("test", split.test(), partition.test(), all);
    return all;
  }

  private void remark(String name, double share, int[] rows, List<String> all) {
    if (share > 0 && rows.length == 0) {
      all.add(
          "%s: there are no %s rows: %s of %s rows is none; take a larger share, or leave it out"
              .formatted(source, name, share, inputs.length));
    }
  }
}
