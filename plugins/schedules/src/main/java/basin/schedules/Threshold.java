package basin.schedules;

/** How a threshold is meant. */
public enum Threshold {
  /** A share of what is compared with. */
  RELATIVE,
  /** A difference, in the unit of what is compared. */
  ABSOLUTE
}
