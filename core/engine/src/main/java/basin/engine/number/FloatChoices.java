package basin.engine.number;

/**
 * Elementwise operations that compare, on stretches of arrays as in {@link FloatElements}. The
 * loops here are the reference; a provider overrides them with faster ones of the same bits.
 */
public class FloatChoices {
  /** x ← −1, 0 or 1; a NaN stays. A zero keeps its sign. */
  public void sign(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = Math.signum(x[xo + i]);
    }
  }

  /** x ← max(x, a). */
  public void max(float[] x, int xo, float a, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = Math.max(x[xo + i], a);
    }
  }

  /** x ← max(x, y). */
  public void max(float[] x, int xo, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = Math.max(x[xo + i], y[yo + i]);
    }
  }

  /** x ← min(x, a). */
  public void min(float[] x, int xo, float a, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = Math.min(x[xo + i], a);
    }
  }

  /** x ← min(x, y). */
  public void min(float[] x, int xo, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = Math.min(x[xo + i], y[yo + i]);
    }
  }

  /** x ← 1 where x &gt; a, else 0. */
  public void above(float[] x, int xo, float a, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = x[xo + i] > a ? 1 : 0;
    }
  }

  /** x ← y where c ≠ 0, else x. */
  public void where(float[] x, int xo, float[] c, int co, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      if (c[co + i] != 0) {
        x[xo + i] = y[yo + i];
      }
    }
  }

  /** x ← |x| with the sign of y. */
  public void copySign(float[] x, int xo, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = Math.copySign(x[xo + i], y[yo + i]);
    }
  }

  /** x ← y where z &gt; a, else x. */
  public void setAbove(float[] x, int xo, float[] z, int zo, float a, float[] y, int yo, int n) {
    for (int i = 0; i < n; i++) {
      if (z[zo + i] > a) {
        x[xo + i] = y[yo + i];
      }
    }
  }

  /** x ← value where z &gt; a, else x. */
  public void fillAbove(float[] x, int xo, float[] z, int zo, float a, float value, int n) {
    for (int i = 0; i < n; i++) {
      if (z[zo + i] > a) {
        x[xo + i] = value;
      }
    }
  }

  /** x ← value where z ≤ a, else x. */
  public void fillUpTo(float[] x, int xo, float[] z, int zo, float a, float value, int n) {
    for (int i = 0; i < n; i++) {
      if (z[zo + i] <= a) {
        x[xo + i] = value;
      }
    }
  }
}
