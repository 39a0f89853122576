package basin.spi.prune;

/** Among which settings it is decided who goes on. */
public enum Within {
  /** Those of one group that differ in what is tuned: what is compared is never pruned. */
  GROUP,
  /** All that can be ranked in one order: what is compared loses to what is compared. */
  EXPERIMENT
}
