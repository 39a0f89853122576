package basin.spi.data;

import java.util.List;

/**
 * A loaded data set.
 *
 * @param task what is to be predicted
 * @param inputs one row per sample
 * @param targets one row per sample: numbers, a one-hot row, or one column of 0 and 1
 * @param train indices of the training rows
 * @param validation indices of the validation rows; may be empty
 * @param test indices of the test rows; may be empty
 * @param source where the data come from and their licence, in a line
 * @param remarks what is odd about them but no fault, each a sentence for the user
 */
public record Samples(
    Task task,
    Table inputs,
    Table targets,
    int[] train,
    int[] validation,
    int[] test,
    String source,
    List<String> remarks) {
  /** Copies the remarks. */
  public Samples {
    remarks = List.copyOf(remarks);
  }

  /** Data about which there is nothing to remark. */
  public Samples(
      Task task,
      Table inputs,
      Table targets,
      int[] train,
      int[] validation,
      int[] test,
      String source) {
    this(task, inputs, targets, train, validation, test, source, List.of());
  }
}
