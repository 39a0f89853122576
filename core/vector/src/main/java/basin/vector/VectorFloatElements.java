package basin.vector;

import static basin.vector.Floats.STEP;
import static basin.vector.Floats.all;
import static basin.vector.Floats.at;
import static basin.vector.Floats.faded;

import basin.engine.number.FloatElements;
import jdk.incubator.vector.FloatVector;

/** Elementwise arithmetic, a vector at a time; what is left over as the loops it extends. */
final class VectorFloatElements extends FloatElements {
  @Override
  public void add(float[] x, int xo, float a, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).add(a).intoArray(x, xo + i);
    }
    super.add(x, xo + i, a, n - i);
  }

  @Override
  public void add(float[] x, int xo, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).add(at(y, yo + i)).intoArray(x, xo + i);
    }
    super.add(x, xo + i, y, yo + i, n - i);
  }

  @Override
  public void subtract(float[] x, int xo, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).sub(at(y, yo + i)).intoArray(x, xo + i);
    }
    super.subtract(x, xo + i, y, yo + i, n - i);
  }

  @Override
  public void multiply(float[] x, int xo, float a, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).mul(a).intoArray(x, xo + i);
    }
    super.multiply(x, xo + i, a, n - i);
  }

  @Override
  public void multiply(float[] x, int xo, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).mul(at(y, yo + i)).intoArray(x, xo + i);
    }
    super.multiply(x, xo + i, y, yo + i, n - i);
  }

  @Override
  public void divide(float[] x, int xo, float a, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).div(a).intoArray(x, xo + i);
    }
    super.divide(x, xo + i, a, n - i);
  }

  @Override
  public void divide(float[] x, int xo, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).div(at(y, yo + i)).intoArray(x, xo + i);
    }
    super.divide(x, xo + i, y, yo + i, n - i);
  }

  @Override
  public void addScaled(float[] x, int xo, float a, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(y, yo + i).fma(all(a), at(x, xo + i)).intoArray(x, xo + i);
    }
    super.addScaled(x, xo + i, a, y, yo + i, n - i);
  }

  @Override
  public void scaleAdd(float[] x, int xo, float a, float[] y, int yo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      faded(at(x, xo + i).fma(all(a), at(y, yo + i))).intoArray(x, xo + i);
    }
    super.scaleAdd(x, xo + i, a, y, yo + i, n - i);
  }

  @Override
  public void addProduct(float[] x, int xo, float[] y, int yo, float[] z, int zo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(y, yo + i).fma(at(z, zo + i), at(x, xo + i)).intoArray(x, xo + i);
    }
    super.addProduct(x, xo + i, y, yo + i, z, zo + i, n - i);
  }

  @Override
  public void lerp(float[] x, int xo, float[] y, int yo, float t, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVector v = at(x, xo + i);
      faded(at(y, yo + i).sub(v).fma(all(t), v)).intoArray(x, xo + i);
    }
    super.lerp(x, xo + i, y, yo + i, t, n - i);
  }

  @Override
  public void lerpSquare(float[] x, int xo, float[] y, int yo, float t, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVector v = at(x, xo + i);
      FloatVector w = at(y, yo + i);
      faded(w.fma(w, v.neg()).fma(all(t), v)).intoArray(x, xo + i);
    }
    super.lerpSquare(x, xo + i, y, yo + i, t, n - i);
  }

  @Override
  public void subtractRatio(
      float[] x, int xo, float a, float[] y, int yo, float[] z, int zo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).sub(at(y, yo + i).mul(a).div(at(z, zo + i))).intoArray(x, xo + i);
    }
    super.subtractRatio(x, xo + i, a, y, yo + i, z, zo + i, n - i);
  }

  @Override
  public void momentStep(
      float[] x,
      int xo,
      float a,
      float[] g,
      int go,
      float[] m,
      int mo,
      float s,
      float[] v,
      int vo,
      float t,
      float epsilon,
      int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVector gradient = at(g, go + i);
      FloatVector first = at(m, mo + i);
      first = faded(gradient.sub(first).fma(all(s), first));
      first.intoArray(m, mo + i);
      FloatVector second = at(v, vo + i);
      second = faded(gradient.fma(gradient, second.neg()).fma(all(t), second));
      second.intoArray(v, vo + i);
      FloatVector root = second.sqrt().add(epsilon);
      at(x, xo + i).sub(first.mul(a).div(root)).intoArray(x, xo + i);
    }
    super.momentStep(x, xo + i, a, g, go + i, m, mo + i, s, v, vo + i, t, epsilon, n - i);
  }

  @Override
  public void negate(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).neg().intoArray(x, xo + i);
    }
    super.negate(x, xo + i, n - i);
  }

  @Override
  public void abs(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      at(x, xo + i).abs().intoArray(x, xo + i);
    }
    super.abs(x, xo + i, n - i);
  }

  @Override
  public void square(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      FloatVector v = at(x, xo + i);
      v.mul(v).intoArray(x, xo + i);
    }
    super.square(x, xo + i, n - i);
  }

  @Override
  public void reciprocal(float[] x, int xo, int n) {
    int i = 0;
    for (; i <= n - STEP; i += STEP) {
      all(1).div(at(x, xo + i)).intoArray(x, xo + i);
    }
    super.reciprocal(x, xo + i, n - i);
  }
}
