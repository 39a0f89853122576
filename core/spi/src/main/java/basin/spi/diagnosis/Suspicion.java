package basin.spi.diagnosis;

import java.util.List;

/**
 * What is probably at fault.
 *
 * @param fault {@code output-activation}, {@code loss}, {@code hidden-activation}, {@code
 *     rate-too-high}, {@code rate-too-low}, {@code optimizer}, {@code epochs}, {@code batch-size},
 *     {@code initialization}, {@code input-scale}, {@code target-scale}, {@code labels}, {@code
 *     depth}, {@code width} or {@code regularization}
 * @param weight how much speaks for it, comparable within a diagnosis
 * @param evidence what does, one sentence each
 * @param remedy the changes to make, as {@code --set} takes them; empty if none was found
 * @param tried the attempt that mended it best; empty list if none was made
 */
public record Suspicion(
    String fault, double weight, List<String> evidence, List<String> remedy, List<Attempt> tried) {
  /** Copies the lists. */
  public Suspicion {
    evidence = List.copyOf(evidence);
    remedy = List.copyOf(remedy);
    tried = List.copyOf(tried);
  }
}
