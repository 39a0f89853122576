package basin.engine.number;

import basin.engine.math.FloatMath;

/**
 * Elementary functions on stretches of arrays: {@code n} numbers of x from {@code xo}. The loops
 * here are the reference; a provider overrides them with faster ones of the same bits.
 */
public class FloatFunctions {
  /** x ← √x. */
  public void sqrt(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = FloatMath.sqrt(x[xo + i]);
    }
  }

  /** x ← eˣ. */
  public void exp(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = FloatMath.exp(x[xo + i]);
    }
  }

  /** x ← ln x. */
  public void log(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = FloatMath.log(x[xo + i]);
    }
  }

  /** x ← tanh x. */
  public void tanh(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = FloatMath.tanh(x[xo + i]);
    }
  }

  /** x ← 1/(1 + e⁻ˣ). */
  public void sigmoid(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = FloatMath.sigmoid(x[xo + i]);
    }
  }

  /** x ← ln(1 + eˣ). */
  public void softplus(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = FloatMath.softplus(x[xo + i]);
    }
  }

  /** x ← erf x. */
  public void erf(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = FloatMath.erf(x[xo + i]);
    }
  }

  /** x ← sin x. */
  public void sin(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = FloatMath.sin(x[xo + i]);
    }
  }

  /** x ← cos x. */
  public void cos(float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      x[xo + i] = FloatMath.cos(x[xo + i]);
    }
  }
}
