package basin.spi.analysis;

import java.util.List;

/**
 * One value of a {@link Reading}.
 *
 * @param trials id of the trial it is of, or of the two that it lies between
 * @param value never NaN: what is not known is not told
 */
public record Told(List<String> trials, double value) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException unless there are one or two trials and a number
   */
  public Told {
    trials = List.copyOf(trials);
    if (trials.isEmpty() || trials.size() > 2 || Double.isNaN(value)) {
      throw new IllegalArgumentException("a number is told of one trial, or of two");
    }
  }

  /** Of one trial. */
  public static Told of(String trial, double value) {
    return new Told(List.of(trial), value);
  }
}
