package basin.optimizers.algebra;

import java.util.Locale;

/** Whether a dense matrix is small enough to be kept and solved with. */
public final class Room {
  /** 1 GiB of doubles. */
  private static final long MOST = 1L << 27;

  private Room() {}

  /**
   * Refuses what is too large.
   *
   * @param what keeps the matrix, as in {@code bfgs keeps an estimate of the inverse Hessian}
   * @param instead what else to do, as a sentence
   */
  public static void require(String what, long rows, long columns, String instead) {
    if (rows * columns > MOST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s, %d × %d numbers or %.1f GB; %s",
              what,
              rows,
              columns,
              rows * columns * 8e-9,
              instead));
    }
  }
}
