package basin.minima.between;

/** Which end points are held against each other. */
public enum Among {
  /** Those of two seeds at one setting. */
  SEEDS,
  /** Those of two groups under one seed. */
  GROUPS
}
