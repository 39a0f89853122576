package basin.vector;

import static basin.vector.Floats.STEP;
import static basin.vector.Floats.at;

import basin.engine.number.FloatFunctions;

/** Elementary functions, a vector at a time; what is left over as the loops it extends. */
final class VectorFloatFunctions extends FloatFunctions {
  @Override
  public void sqrt(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).sqrt().intoArray(x, xo + i);
    }
    super.sqrt(x, xo + i, n - i);
  }

  @Override
  public void exp(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVectorMath.exp(at(x, xo + i)).intoArray(x, xo + i);
    }
    super.exp(x, xo + i, n - i);
  }

  @Override
  public void log(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVectorMath.log(at(x, xo + i)).intoArray(x, xo + i);
    }
    super.log(x, xo + i, n - i);
  }

  @Override
  public void tanh(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVectorMath.tanh(at(x, xo + i)).intoArray(x, xo + i);
    }
    super.tanh(x, xo + i, n - i);
  }

  @Override
  public void sigmoid(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVectorMath.sigmoid(at(x, xo + i)).intoArray(x, xo + i);
    }
    super.sigmoid(x, xo + i, n - i);
  }

  @Override
  public void softplus(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVectorMath.softplus(at(x, xo + i)).intoArray(x, xo + i);
    }
    super.softplus(x, xo + i, n - i);
  }

  @Override
  public void erf(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVectorMath.erf(at(x, xo + i)).intoArray(x, xo + i);
    }
    super.erf(x, xo + i, n - i);
  }
}
