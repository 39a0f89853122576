package basin.vector;

import basin.engine.number.FloatGrid;
import basin.engine.number.FloatProducts;
import basin.engine.number.Nonzeros;

/** Matrix products in tiles of the widest vectors of which two are needed. */
final class VectorFloatProducts extends FloatProducts {
  @Override
  public void product(FloatGrid c, FloatGrid a, FloatGrid b, FloatGrid start) {
    int n = c.columns();
    if (n > Floats.WHOLE.length() && Width.REGISTERS >= 32) {
      FloatBroadTile.product(c, a, b, start);
    } else if (n > Floats.WHOLE.length()) {
      FloatTile.product(c, a, b, start);
    } else if (n > Floats.HALF.length()) {
      FloatHalfTile.product(c, a, b, start);
    } else if (n >= Floats.QUARTER.length()) {
      FloatQuarterTile.product(c, a, b, start);
    } else {
      super.product(c, a, b, start);
    }
  }

  @Override
  public void product(FloatGrid c, FloatGrid a, Nonzeros nonzeros, FloatGrid b, FloatGrid start) {
    if (c.columns() >= FloatSparseStrip.FOUR) {
      FloatSparseStrip.product(c, a, nonzeros, b, start);
    } else {
      product(c, a, b, start);
      settleZeros(c);
    }
  }
}
