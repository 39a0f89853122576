package basin.minima.slices;

import basin.spi.settings.Doc;

/** At whose end points slices are taken. */
@Doc("At whose end points slices are taken.")
public enum Ends {
  /** Of each compared group that trial which ended best by the goal. */
  BEST,
  /** Every trial; slices through several end points are of the best all the same. */
  ALL
}
