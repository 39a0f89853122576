package basin.spi.data;

import basin.spi.number.Shape;
import java.util.List;

/**
 * A loaded data set.
 *
 * @param task what is to be predicted
 * @param inputShape how the numbers of an input are arranged
 * @param targetShape how those of a target are
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
    Shape inputShape,
    Shape targetShape,
    Table inputs,
    Table targets,
    int[] train,
    int[] validation,
    int[] test,
    String source,
    List<String> remarks) {
  /**
   * Copies the remarks.
   *
   * @throws IllegalArgumentException if a shape has another number of numbers than its rows
   */
  public Samples {
    remarks = List.copyOf(remarks);
    requireSize(inputShape, inputs);
    requireSize(targetShape, targets);
  }

  /** Rows of plain columns. */
  public Samples(
      Task task,
      Table inputs,
      Table targets,
      int[] train,
      int[] validation,
      int[] test,
      String source,
      List<String> remarks) {
    this(
        task,
        Shape.of(inputs.columns()),
        Shape.of(targets.columns()),
        inputs,
        targets,
        train,
        validation,
        test,
        source,
        remarks);
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

  /** The same rows, each seen in other shapes. */
  public Samples shaped(Shape newInputShape, Shape newTargetShape) {
    return new Samples(
        task,
        newInputShape,
        newTargetShape,
        inputs,
        targets,
        train,
        validation,
        test,
        source,
        remarks);
  }

  private static void requireSize(Shape shape, Table rows) {
    if (shape.size() != rows.columns()) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " numbers do not have the shape " + shape);
    }
  }
}
