package basin.vector;

import basin.engine.number.FloatGrid;
import basin.engine.number.FloatNonzeros;
import basin.engine.number.FloatProducts;

/** Matrix products in the tiles that suit the number of columns. */
final class VectorFloatProducts extends FloatProducts {
  /** With fewer columns most of a vector would be idle, and plain loops are as quick. */
  private static final int NARROWEST = 4;

  @Override
  public void product(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    int n = c.columns();
    if (n > Floats.STEP && Width.REGISTERS >= 32) {
      FloatBroadTile.product(c, a, b, start);
    } else if (n > Floats.STEP) {
      FloatTile.product(c, a, b, start);
    } else if (n >= NARROWEST) {
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
