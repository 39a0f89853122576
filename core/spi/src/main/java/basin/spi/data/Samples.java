package basin.spi.data;

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
 */
public record Samples(
    Task task,
    Table inputs,
    Table targets,
    int[] train,
    int[] validation,
    int[] test,
    String source) {}
