package basin.spi.diagnosis;

import java.util.List;

/**
 * A change that was tried on a trial.
 *
 * @param change its name
 * @param fault that it mends
 * @param settings path=value, as {@code --set} takes them
 * @param before what the trial had learnt, of what separates the best constant answer from a
 *     perfect one
 * @param after what it learnt with the change; NaN if that failed
 * @param gain how much better it did, on training rows and validation rows alike: the larger of
 *     what was learnt more and of the loss that was saved as a share of the best constant's
 * @param helps whether that is clear, more than a tenth
 */
public record Attempt(
    String change,
    String fault,
    List<String> settings,
    double before,
    double after,
    double gain,
    boolean helps) {
  /** Copies the list. */
  public Attempt {
    settings = List.copyOf(settings);
  }
}
