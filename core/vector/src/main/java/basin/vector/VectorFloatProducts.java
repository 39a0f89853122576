package basin.vector;

import basin.engine.number.FloatGrid;
import basin.engine.number.FloatNonzeros;
import basin.engine.number.FloatProducts;

/** Matrix products in the tiles that suit the number of columns. */
final class VectorFloatProducts extends FloatProducts {
  /** With fewer columns most of a vector is idle, which pays only if there is much to do. */
  private static final int NARROWEST = 4;

  /** Chains of so few links are done before broader tiles would be laid out. */
  private static final int SHORT = 16;

  /** Rows and links of a chain that are much. */
  private static final int MUCH = 8;

  @Override
  public void product(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    int n = c.columns();
    if (n > Floats.STEP && a.columns() <= SHORT) {
      FloatNarrowTile.product(c, a, b, start);
    } else if (n > Floats.STEP && Width.REGISTERS >= 32) {
      FloatBroadTile.product(c, a, b, start);
    } else if (n > Floats.STEP) {
      FloatTile.product(c, a, b, start);
    } else if (n >= NARROWEST || c.rows() >= MUCH && a.columns() >= MUCH) {
      FloatNarrowTile.product(c, a, b, start);
    } else {
      super.product(c, a, b, start);
    }
  }

  @Override
  public boolean leavesOutZeros(int columns) {
    return columns >= FloatSparseStrip.FOUR;
  }

  @Override
  public void product(FloatGrid c, FloatNonzeros a, FloatGrid b, FloatGrid start) {
    FloatSparseStrip.product(c, a, b.along() == 1 ? b : turned(b), start);
  }
}
