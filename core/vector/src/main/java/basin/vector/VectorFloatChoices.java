package basin.vector;

import static basin.vector.Floats.STEP;
import static basin.vector.Floats.all;
import static basin.vector.Floats.at;

import basin.engine.number.FloatChoices;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Elementwise comparisons, a vector at a time; what is left over as the loops it extends. */
final class VectorFloatChoices extends FloatChoices {
  @Override
  public void sign(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVector v = at(x, xo + i);
      v.blend(1, v.compare(VectorOperators.GT, 0)).blend(-1, v.lt(0)).intoArray(x, xo + i);
    }
    super.sign(x, xo + i, n - i);
  }

  @Override
  public void max(float[] x, int xo, float a, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).max(a).intoArray(x, xo + i);
    }
    super.max(x, xo + i, a, n - i);
  }

  @Override
  public void max(float[] x, int xo, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).max(at(y, yo + i)).intoArray(x, xo + i);
    }
    super.max(x, xo + i, y, yo + i, n - i);
  }

  @Override
  public void min(float[] x, int xo, float a, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).min(a).intoArray(x, xo + i);
    }
    super.min(x, xo + i, a, n - i);
  }

  @Override
  public void min(float[] x, int xo, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).min(at(y, yo + i)).intoArray(x, xo + i);
    }
    super.min(x, xo + i, y, yo + i, n - i);
  }

  @Override
  public void above(float[] x, int xo, float a, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      all(0).blend(1, at(x, xo + i).compare(VectorOperators.GT, a)).intoArray(x, xo + i);
    }
    super.above(x, xo + i, a, n - i);
  }

  @Override
  public void where(float[] x, int xo, float[] c, int co, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i)
          .blend(at(y, yo + i), at(c, co + i).compare(VectorOperators.NE, 0))
          .intoArray(x, xo + i);
    }
    super.where(x, xo + i, c, co + i, y, yo + i, n - i);
  }

  @Override
  public void setAbove(float[] x, int xo, float[] z, int zo, float a, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i)
          .blend(at(y, yo + i), at(z, zo + i).compare(VectorOperators.GT, a))
          .intoArray(x, xo + i);
    }
    super.setAbove(x, xo + i, z, zo + i, a, y, yo + i, n - i);
  }

  @Override
  public void fillAbove(float[] x, int xo, float[] z, int zo, float a, float value, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).blend(value, at(z, zo + i).compare(VectorOperators.GT, a)).intoArray(x, xo + i);
    }
    super.fillAbove(x, xo + i, z, zo + i, a, value, n - i);
  }

  @Override
  public void fillUpTo(float[] x, int xo, float[] z, int zo, float a, float value, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).blend(value, at(z, zo + i).compare(VectorOperators.LE, a)).intoArray(x, xo + i);
    }
    super.fillUpTo(x, xo + i, z, zo + i, a, value, n - i);
  }
}
