package basin.optimizers.blocks;

import basin.spi.number.Matrix;

/** Makes rows of a matrix orthonormal, or its columns if there are fewer of them. */
interface Orthogonal {
  /** u ← the matrix next to u with singular values of 1, or near it. */
  void make(Matrix u);
}
