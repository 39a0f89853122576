package basin.spi.number;

/**
 * Lends working room for one evaluation; each call lends another piece, with arbitrary numbers in
 * it. What is lent is the lender's again at the next evaluation.
 */
public interface Scratch {
  /** A matrix. */
  Matrix matrix(int rows, int columns);

  /** A matrix of the shape of another. */
  default Matrix like(Matrix matrix) {
    return matrix(matrix.rows(), matrix.columns());
  }

  /** A vector. */
  default Vec vector(int length) {
    return matrix(length, 1).all();
  }

  /** Places, for gathering. */
  int[] places(int length);
}
