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

  /**
   * Fills {@code bits} with 128 for the counter high·2⁶⁴ + low, least significant words first, and
   * 128 for the next one. Two at once keep the multiplier busy, where one would wait for itself.
   */
  static void encrypt(long high, long low, int key0, int key1, long[] bits) {
    int a0 = (int) low;
    int a1 = (int) (low >>> 32);
    int a2 = (int) high;
    int a3 = (int) (high >>> 32);
    int b0 = (int) (low + 1);
    int b1 = (int) (low + 1 >>> 32);
    int b2 = a2;
    int b3 = a3;
    for (int round = 0; round < ROUNDS; round++) {
      int k0 = key0 + round * W0;
      int k1 = key1 + round * W1;
      long p0 = M0 * Integer.toUnsignedLong(a0);
      long p1 = M1 * Integer.toUnsignedLong(a2);
      long q0 = M0 * Integer.toUnsignedLong(b0);
      long q1 = M1 * Integer.toUnsignedLong(b2);
      a0 = (int) (p1 >>> 32) ^ a1 ^ k0;
      a1 = (int) p1;
      a2 = (int) (p0 >>> 32) ^ a3 ^ k1;
      a3 = (int) p0;
      b0 = (int) (q1 >>> 32) ^ b1 ^ k0;
      b1 = (int) q1;
      b2 = (int) (q0 >>> 32) ^ b3 ^ k1;
      b3 = (int) q0;
    }
    bits[0] = joined(a0, a1);
    bits[1] = joined(a2, a3);
    bits[2] = joined(b0, b1);
    bits[3] = joined(b2, b3);
  }

  private static long joined(int lower, int upper) {
    return Integer.toUnsignedLong(lower) | (long) upper << 32;
  }
}
