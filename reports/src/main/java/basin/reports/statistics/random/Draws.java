package basin.reports.statistics.random;

import basin.spi.random.RandomStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Random numbers opened by name: {@code Draws.of("bootstrap", task, budget)} is the same sequence
 * whenever, wherever and in whatever order it is opened. Belongs to one thread.
 *
 * <pre>
 * number n of a stream = mix(key + n·γ),  γ = 9E3779B97F4A7C15₁₆, n = 1, 2, …
 * mix(z): z ← (z ⊕ z≫30)·BF58476D1CE4E5B9₁₆, z ← (z ⊕ z≫27)·94D049BB133111EB₁₆, z ⊕ z≫31
 * key   = the first 8 bytes of SHA-256(name in UTF-8, 0, the places as 8 bytes each, big-endian)
 * </pre>
 *
 * <p>That is SplitMix64 (Steele, Lea and Flood 2014, <i>Fast splittable pseudorandom number
 * generators</i>), whose state is a counter. Bits are whole numbers throughout; what is made of
 * them uses operations that Java defines to the last bit.
 */
public final class Draws implements RandomStream {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int FRACTION = 53;

  private long state;
  private double spare = Double.NaN;

  Draws(long key) {
    state = key;
  }

  /**
   * Opens a stream at its beginning.
   *
   * @param name the purpose
   * @param places where in a computation, such as the number of a task
   */
  public static Draws of(String name, long... places) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer whole = ByteBuffer.allocate(text.length + 1 + Long.BYTES * places.length);
    whole.put(text).put((byte) 0);
    for (long place : places) {
      whole.putLong(place);
    }
    return new Draws(ByteBuffer.wrap(sha256(whole.array())).getLong());
  }

  @Override
  public long bits() {
    state += GOLDEN;
    long z = state;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** Uniform in (0, 1): (k + ½)·2⁻⁵², k of 52 bits. */
  @Override
  public double uniform() {
    return ((bits() >>> Long.SIZE - FRACTION) | 1) * 0x1p-53;
  }

  /**
   * Normal with mean 0 and variance 1, by the polar method (Marsaglia and Bray 1964), which is
   * exact but for rounding.
   */
  @Override
  public double gaussian() {
    if (!Double.isNaN(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double square = x * x + y * y;
      if (square < 1 && square > 0) {
        double stretch = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * stretch;
        return x * stretch;
      }
    }
  }

  /** Exponential with mean 1. */
  public double exponential() {
    return -StrictMath.log(uniform());
  }

  /** By rejection of the incomplete last round: 31 bits at a time, no remainder is favoured. */
  @Override
  public int below(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("a whole number below " + bound);
    }
    while (true) {
      int drawn = (int) (bits() >>> 33);
      int rest = drawn % bound;
      if (drawn - rest + (bound - 1) >= 0) {
        return rest;
      }
    }
  }

  /** −1 or 1, each as likely. */
  public int sign() {
    return bits() < 0 ? -1 : 1;
  }

  /** n places out of n, with replacement. */
  public int[] resample(int n) {
    int[] places = new int[n];
    for (int i = 0; i < n; i++) {
      places[i] = below(n);
    }
    return places;
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has SHA-256", impossible);
    }
  }
}
