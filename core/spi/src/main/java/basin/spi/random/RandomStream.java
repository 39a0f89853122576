package basin.spi.random;

/**
 * A reproducible sequence of random numbers for one purpose.
 *
 * <p>The same seed and name give the same numbers on every machine, however many other streams were
 * read before. Belongs to one thread.
 */
public interface RandomStream {
  /** The next 64 random bits. */
  long bits();

  /** Uniform in (0, 1), neither end ever drawn; 52 bits. */
  double uniform();

  /** Normal with mean 0 and variance 1. */
  double gaussian();

  /** Uniform in 0 … bound − 1, without bias; {@code bound} ≥ 1. */
  int below(int bound);

  /** Puts the elements in a uniformly random order. */
  default void shuffle(int[] elements) {
    for (int i = elements.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int swapped = elements[i];
      elements[i] = elements[j];
      elements[j] = swapped;
    }
  }
}
