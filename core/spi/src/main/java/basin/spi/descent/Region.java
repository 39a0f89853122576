package basin.spi.descent;

import basin.spi.number.Vec;

/** A closed set of points, in which an optimizer may keep its parameters. */
public interface Region {
  /** Starts a run that moves the blocks of a space. */
  Projection on(Space space);

  /** A {@link Region} at work in one run. */
  @FunctionalInterface
  interface Projection {
    /**
     * point ← the nearest point of the region; one that lies in it stays as it is, and so do
     * numbers beside the space's blocks. The same vector comes at every step of a run.
     */
    void apply(Vec point);
  }
}
