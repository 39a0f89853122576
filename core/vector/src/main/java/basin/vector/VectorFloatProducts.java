package basin.vector;

import basin.engine.number.FloatProducts;

/** Matrix products in {@link FloatTile}s of the widest vectors of which two are needed. */
final class VectorFloatProducts extends FloatProducts {
  @Override
  public void product(
      float[] c,
      int co,
      float[] a,
      int ao,
      int down,
      int along,
      float[] b,
      int bo,
      float[] bias,
      int biasOffset,
      int m,
      int inner,
      int n) {
    if (n > Floats.WHOLE.length()) {
      FloatTile.product(c, co, a, ao, down, along, b, bo, bias, biasOffset, m, inner, n);
    } else if (n > Floats.HALF.length()) {
      FloatHalfTile.product(c, co, a, ao, down, along, b, bo, bias, biasOffset, m, inner, n);
    } else if (n >= Floats.QUARTER.length()) {
      FloatQuarterTile.product(c, co, a, ao, down, along, b, bo, bias, biasOffset, m, inner, n);
    } else {
      super.product(c, co, a, ao, down, along, b, bo, bias, biasOffset, m, inner, n);
    }
  }
}
