package basin.engine.random;

/**
 * Philox4x32-10: turns a counter into random bits, each block of 128 on its own.
 *
 * <p>Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", section
 * 4.3.
 */
final class Philox {
  private static final long M0 = 0xD2511F53L;
  private static final long M1 = 0xCD9E8D57L;

  /** The golden ratio. */
  private static final int W0 = 0x9E3779B9;

  /** √3 − 1. */
  private static final int W1 = 0xBB67AE85;

  private static final int ROUNDS = 10;

  private Philox() {}

  /** Replaces a counter of four words by four words of random bits. */
  static void encrypt(int[] block, int key0, int key1) {
    for (int round = 0; round < ROUNDS; round++) {
      long p0 = M0 * Integer.toUnsignedLong(block[0]);
      long p1 = M1 * Integer.toUnsignedLong(block[2]);
      block[0] = (int) (p1 >>> 32) ^ block[1] ^ (key0 + round * W0);
      block[1] = (int) p1;
      block[2] = (int) (p0 >>> 32) ^ block[3] ^ (key1 + round * W1);
      block[3] = (int) p0;
    }
  }
}
