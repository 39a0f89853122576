package basin.engine.number;

import basin.engine.math.FloatFormat;
import java.util.Arrays;

/**
 * Elementwise arithmetic on stretches of arrays: {@code n} numbers of x from {@code xo}, of y from
 * {@code yo}. The loops here are the reference; a provider overrides them with faster ones of the
 * same bits.
 */
public class FloatElements {
  /** x ← a. */
  public void fill(float[] x, int xo, float a, int n) {
    Arrays.fill(x, xo, xo + n, a);
  }

  /** x ← x + a. */
  public void add(float[] x, int xo, float a, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] += a;
    }
  }

  /** x ← x + y. */
  public void add(float[] x, int xo, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] += y[yo + i];
    }
  }

  /** x ← x − y. */
  public void subtract(float[] x, int xo, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] -= y[yo + i];
    }
  }

  /** x ← a·x. */
  public void multiply(float[] x, int xo, float a, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] *= a;
    }
  }

  /** x ← x·y. */
  public void multiply(float[] x, int xo, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] *= y[yo + i];
    }
  }

  /** x ← x/a. */
  public void divide(float[] x, int xo, float a, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] /= a;
    }
  }

  /** x ← x/y. */
  public void divide(float[] x, int xo, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] /= y[yo + i];
    }
  }

  /** x ← fma(a, y, x). */
  public void addScaled(float[] x, int xo, float a, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = Math.fma(a, y[yo + i], x[xo + i]);
    }
  }

  /** x ← fma(a, x, y), faded. */
  public void scaleAdd(float[] x, int xo, float a, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = faded(Math.fma(a, x[xo + i], y[yo + i]));
    }
  }

  /** x ← fma(y, z, x). */
  public void addProduct(float[] x, int xo, float[] y, int yo, float[] z, int zo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = Math.fma(y[yo + i], z[zo + i], x[xo + i]);
    }
  }

  /** x ← fma(t, y − x, x), faded. */
  public void lerp(float[] x, int xo, float[] y, int yo, float t, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = faded(Math.fma(t, y[yo + i] - x[xo + i], x[xo + i]));
    }
  }

  /** x ← fma(t, fma(y, y, −x), x), faded. */
  public void lerpSquare(float[] x, int xo, float[] y, int yo, float t, int n) {
    for (int i = 0; i < n; i++) {
      float change = Math.fma(y[yo + i], y[yo + i], -x[xo + i]);
      x[xo + i] = faded(Math.fma(t, change, x[xo + i]));
    }
  }

  /** x ← x − (a·y)/z. */
  public void subtractRatio(
      float[] x, int xo, float a, float[] y, int yo, float[] z, int zo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] -= a * y[yo + i] / z[zo + i];
    }
  }

  /** m ← lerp(g, s), v ← lerpSquare(g, t), x ← x − (a·m)/(√v + epsilon). */
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
    lerp(m, mo, g, go, s, n);
    lerpSquare(v, vo, g, go, t, n);
    for (int i = 0; i < n; i++) {
      x[xo + i] -= a * m[mo + i] / (FloatFormat.round(Math.sqrt(v[vo + i])) + epsilon);
    }
  }

  /** x ← −x. */
  public void negate(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = -x[xo + i];
    }
  }

  /** x ← |x|. */
  public void abs(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = Math.abs(x[xo + i]);
    }
  }

  /** x ← x². */
  public void square(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] *= x[xo + i];
    }
  }

  /** x ← 1/x. */
  public void reciprocal(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = 1 / x[xo + i];
    }
  }

  /** 0 in place of what is smaller than any normal number. */
  private static float faded(float x) {
    return Math.abs(x) < Float.MIN_NORMAL ? 0 : x;
  }
}
