package basin.spi.claim;

import java.util.List;

/**
 * A claim after it was judged.
 *
 * @param claim as it was written down
 * @param verdict what became of it
 * @param reason why, in a sentence
 * @param grounds the numbers, one for each thing that must hold
 * @param p probability of such evidence if the claim, or its opposite for one refuted, did not
 *     hold; NaN if there is none
 * @param corrected the same after the correction for all claims
 * @param decides what would decide it, a sentence each; empty if it is decided
 * @param cautions what to know beside the verdict, a sentence each
 * @param rule the rule of evidence in words
 */
public record Judgement(
    Stated claim,
    Verdict verdict,
    String reason,
    List<Ground> grounds,
    double p,
    double corrected,
    List<String> decides,
    List<String> cautions,
    String rule) {
  /** Copies the lists. */
  public Judgement {
    grounds = List.copyOf(grounds);
    decides = List.copyOf(decides);
    cautions = List.copyOf(cautions);
  }

  /**
   * One of the things that must hold.
   *
   * @param about what is estimated
   * @param unit of the numbers; empty if they have none
   * @param ratio whether they are factors
   * @param value estimate
   * @param low lower limit; NaN if there is none
   * @param high upper limit; NaN if there is none
   * @param replicates it rests on
   * @param method of the test
   * @param estimate the value with its limits and unit in words
   * @param words all of it in a sentence
   */
  public record Ground(
      String about,
      String unit,
      boolean ratio,
      double value,
      double low,
      double high,
      int replicates,
      String method,
      String estimate,
      String words) {}
}
