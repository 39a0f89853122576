package basin.spi.diagnosis;

import java.util.List;

/**
 * A change that was tried on trials of a setting; numbers are those of the one that gained as much
 * as half of them.
 *
 * @param change its name
 * @param fault that it mends
 * @param trial id of that one
 * @param settings path=value, as {@code --set} takes them
 * @param before what the trial had learnt, of what separates the best constant answer from a
 *     perfect one
 * @param after what it learnt with the change; NaN if that failed
 * @param gain how much better it did, on training rows and validation rows alike: the larger of
 *     what was learnt more and of the loss that was saved as a share of the best constant's
 * @param helps whether that is clear, more than a tenth
 * @param trials how many it was tried on: one, and if it helps that, more if there are
 * @param helped how many of them it helps
 */
public record Attempt(
    String change,
    String fault,
    String trial,
    List<String> settings,
    double before,
    double after,
    double gain,
    boolean helps,
    int trials,
    int helped) {
  /** Copies the list. */
  public Attempt {
    settings = List.copyOf(settings);
  }
}
