package basin.problems.quadratics;

/**
 * The generator behind NumPy's {@code RandomState}, for problems that others have drawn with it:
 * MT19937 with its two legacy draws. Not for anything that is drawn here.
 *
 * <p>Matsumoto and Nishimura 1998; normal numbers by Marsaglia's polar method, the second of each
 * pair kept for the next call.
 */
final class MersenneTwister {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;

  private final int[] words = new int[SIZE];
  private int next = SIZE;
  private double kept = Double.NaN;

  MersenneTwister(int seed) {
    words[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      words[i] = 1812433253 * (words[i - 1] ^ (words[i - 1] >>> 30)) + i;
    }
  }

  private int word() {
    if (next == SIZE) {
      twist();
    }
    int y = words[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private void twist() {
    for (int k = 0; k < SIZE; k++) {
      int y = (words[k] & 0x80000000) | (words[(k + 1) % SIZE] & 0x7fffffff);
      words[k] = words[(k + SHIFT) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    next = 0;
  }

  /** Uniform in [0, 1), 53 bits. */
  double uniform() {
    long high = word() >>> 5;
    long low = word() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  /** Uniform in [from, to). */
  double uniform(double from, double to) {
    return from + (to - from) * uniform();
  }

  /** Normal with mean 0 and variance 1. */
  double normal() {
    if (!Double.isNaN(kept)) {
      double value = kept;
      kept = Double.NaN;
      return value;
    }
    while (true) {
      double a = 2 * uniform() - 1;
      double b = 2 * uniform() - 1;
      double r = a * a + b * b;
      if (0 < r && r < 1) {
        double f = Math.sqrt(-2 * StrictMath.log(r) / r);
        kept = f * a;
        return f * b;
      }
    }
  }
}
