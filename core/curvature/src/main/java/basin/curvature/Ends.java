package basin.curvature;

import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Eigenvalues at the ends of a symmetric matrix' spectrum by products alone: those of the matrix
 * seen from a {@link Krylov} space (block Lanczos with full reorthogonalisation; Golub and Van Loan
 * 2013, section 10.3).
 *
 * <p><b>What is certain.</b> Around each value there is an eigenvalue within its bound, around so
 * many values as many eigenvalues, those that occur several times counted as often (Kahan 1967;
 * values whose bounds overlap share one that holds for all of them). And the i-th largest
 * eigenvalue is not smaller than the i-th largest value, the i-th smallest not larger (Courant and
 * Fischer).
 *
 * <p>Where products are not numbers, neither are the values.
 *
 * <p><b>What is not.</b> Which one of all eigenvalues it is: products with some vectors do not
 * prove that nothing larger hides from them. It would have to be nearly orthogonal to as many
 * random vectors as there are wanted values.
 *
 * @param lowest rising
 * @param highest falling
 * @param products that it took
 * @param reached whether all bounds are as small as was wanted
 */
public record Ends(List<EigenPair> lowest, List<EigenPair> highest, int products, boolean reached) {
  /** Numbers that the basis may take. */
  private static final int ROOM = 1 << 25;

  /** More vectors are not worth what it takes to keep them orthogonal. */
  private static final int MOST = 160;

  /**
   * By products alone.
   *
   * @param random draws the first vectors
   * @param vectors makes float64 vectors of zeros, as long as the matrix has rows
   */
  public static Ends of(
      LinearMap matrix, Wanted wanted, RandomStream random, Supplier<Vec> vectors) {
    Krylov space = new Krylov(matrix, wanted.block(), random, vectors);
    int room = room(vectors.get().length(), wanted);
    space.grow();
    Spectrum ritz = space.ritz();
    while (space.finite()
        && !reached(space, ritz, wanted)
        && space.products() + wanted.block() <= wanted.products()) {
      if (space.size() + wanted.block() > room) {
        space.thin(ritz, wanted.scaled(room / 2).places(ritz.values().length));
      }
      space.grow();
      ritz = space.ritz();
    }
    return new Verification(matrix, vectors)
        .ends(space, ritz, wanted, reached(space, ritz, wanted));
  }

  private static int room(int dimension, Wanted wanted) {
    int least = 4 * (wanted.lowest() + wanted.highest() + wanted.block());
    return Math.max(least, Math.min(MOST, ROOM / dimension));
  }

  private static boolean reached(Krylov space, Spectrum ritz, Wanted wanted) {
    int n = ritz.values().length;
    double least = Math.max(ritz.rounding(), wanted.least(ritz.values()));
    return space.whole()
        || n >= wanted.lowest() + wanted.highest()
            && IntStream.of(wanted.places(n))
                .allMatch(
                    i ->
                        space.residual(ritz.vectors()[i])
                            <= Math.max(least, wanted.share() * Math.abs(ritz.values()[i])));
  }

  /** The largest eigenvalue and its bound. */
  public EigenPair largest() {
    return highest.get(0);
  }

  /** The smallest eigenvalue and its bound. */
  public EigenPair smallest() {
    return lowest.get(0);
  }

  /** The values of some, in their order. */
  public static double[] values(List<EigenPair> pairs) {
    return pairs.stream().mapToDouble(EigenPair::value).toArray();
  }

  /** The bounds of some, in their order. */
  public static double[] bounds(List<EigenPair> pairs) {
    return pairs.stream().mapToDouble(EigenPair::bound).toArray();
  }
}
