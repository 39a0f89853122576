package basin.spi.claim;

import java.util.Locale;

/** What became of a claim. */
public enum Verdict {
  /** The evidence convinces. */
  SUPPORTED,
  /** The evidence for its opposite convinces. */
  REFUTED,
  /** Neither does. */
  UNDECIDED;

  /** {@code supported}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
