package basin.spi.claim;

import java.util.Optional;

/**
 * A claim as it was written down.
 *
 * @param name the sentence that it is called by
 * @param text the claim as JSON
 * @param written when, in ISO 8601
 * @param digest SHA-256 of the experiment's file as it was then, in hexadecimal
 * @param finished how many of the experiment's trials had finished when it was written; a claim
 *     with 0 was written before the first
 * @param withdrawn whether the file no longer makes it
 * @param claim itself; empty if it cannot be read, for one because its plugin is missing
 * @param rule by which it is to be judged; empty for the customary one
 */
public record Stated(
    String name,
    String text,
    String written,
    String digest,
    long finished,
    boolean withdrawn,
    Optional<Claim> claim,
    Optional<EvidenceRule> rule) {
  /** Whether it was written before any trial had finished. */
  public boolean before() {
    return finished == 0;
  }
}
