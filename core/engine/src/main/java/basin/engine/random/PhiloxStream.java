package basin.engine.random;

/**
 * Random numbers by counting: block after block of {@link Philox}, two words of 64 bits from each.
 */
final class PhiloxStream implements MovableStream {
  private final int key0;
  private final int key1;
  private final long origin;
  private final long[] ahead = new long[4];
  private long count;

  /**
   * A stream from its beginning.
   *
   * @param key of the cipher
   * @param origin the upper half of the counter; the lower half counts blocks from 0
   */
  PhiloxStream(long key, long origin) {
    this.key0 = (int) key;
    this.key1 = (int) (key >>> 32);
    this.origin = origin;
  }

  @Override
  public long bits() {
    int place = (int) (count & 3);
    if (place == 0) {
      Philox.encrypt(origin, count >>> 1, key0, key1, ahead);
    }
    count++;
    return ahead[place];
  }

  @Override
  public long position() {
    return count;
  }

  @Override
  public void moveTo(long position) {
    count = position & ~3L;
    while (count < position) {
      bits(); // the block that is under way
    }
  }

  @Override
  public double uniform() {
    return ((bits() >>> 12) + 0.5) * 0x1p-52;
  }

  @Override
  public double gaussian() {
    return Gaussian.quantile(uniform());
  }

  /** Lemire 2019, algorithm 5, on the upper 32 bits. */
  @Override
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound " + bound + " is below 1");
    }
    long product = (bits() >>> 32) * bound;
    if ((product & 0xFFFFFFFFL) < bound) {
      long reject = (1L << 32) % bound;
      while ((product & 0xFFFFFFFFL) < reject) {
        product = (bits() >>> 32) * bound;
      }
    }
    return (int) (product >>> 32);
  }
}
