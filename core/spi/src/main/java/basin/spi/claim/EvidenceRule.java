package basin.spi.claim;

import java.util.OptionalInt;

/** What it takes to believe a claim or its opposite. */
public interface EvidenceRule {
  /** The rule in a sentence or two. */
  String words();

  /** Weighs what must hold. */
  Weight weigh(Contention contention);

  /** A probability of error up to which something is believed. */
  double level();

  /**
   * Whether the level is one for all claims of the experiment together, so that probabilities are
   * corrected for their number.
   */
  boolean shared();

  /** The fewest replicates from which anything is believed. */
  int seedsAtLeast();

  /** Whether differences of losses are taken as they are, never as ratios. */
  boolean plain();

  /**
   * How many replicates would probably decide.
   *
   * @param level at which it must be believed
   * @return empty if no number of them would, or nobody can tell
   */
  OptionalInt needed(Contention contention, double level);
}
