package basin.engine.network;

/** A landscape whose mini-batches come from a {@link Feed}. */
public interface SharesBatches {
  /**
   * Whether runs of so many steps that read the same batches are faster in turn, sharing them, than
   * one after the other.
   */
  boolean paysToShare(long steps);
}
