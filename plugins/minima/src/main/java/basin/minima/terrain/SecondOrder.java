package basin.minima.terrain;

import basin.curvature.Spectrum;
import basin.spi.number.Vec;

/**
 * An objective at a point to second order: f(x + s) ≈ f + g·s + ½ s·H·s.
 *
 * @param point x; not to be changed
 * @param value f(x)
 * @param gradient g; not to be changed
 * @param spectrum of H, eigenvalues rising
 * @param exact whether H is, to rounding
 */
public record SecondOrder(Vec point, double value, Vec gradient, Spectrum spectrum, boolean exact) {
  /** Eigenvalues of an exact Hessian are off by about so much of the largest. */
  private static final double ROUNDING = 0x1p-44;

  /** And so much of one by differences. */
  private static final double DIFFERENCES = 0x1p-28;

  /** How many parameters. */
  public int dimension() {
    return spectrum.values().length;
  }

  /** λ of a mode, counted from 0, the smallest. */
  public double eigenvalue(int mode) {
    return spectrum.values()[mode];
  }

  /** The direction of that mode, of length 1; not to be changed. */
  public double[] mode(int mode) {
    return spectrum.vectors()[mode];
  }

  /** The largest |λ|. */
  public double sharpest() {
    return Math.max(Math.abs(eigenvalue(0)), Math.abs(eigenvalue(dimension() - 1)));
  }

  /** What cannot be told from 0 of an eigenvalue. */
  public double flat() {
    return dimension() * (exact ? ROUNDING : DIFFERENCES) * sharpest();
  }

  /** How many eigenvalues are certainly below 0. */
  public int negative() {
    int count = 0;
    while (count < dimension() && eigenvalue(count) < -flat()) {
      count++;
    }
    return count;
  }

  /** g's component along a mode. */
  public double slope(int mode) {
    return slope(gradient, mode);
  }

  /** Another gradient's. */
  public double slope(Vec other, int mode) {
    double sum = 0;
    double[] v = mode(mode);
    for (int i = 0; i < v.length; i++) {
      sum = Math.fma(v[i], other.get(i), sum);
    }
    return sum;
  }

  /** there ← x + Σ lengths·modes; returns how far that is. */
  public double moved(double[] lengths, Vec there) {
    there.set(point);
    double square = 0;
    for (int m = 0; m < lengths.length; m++) {
      double[] v = mode(m);
      square = Math.fma(lengths[m], lengths[m], square);
      for (int i = 0; lengths[m] != 0 && i < v.length; i++) {
        there.set(i, Math.fma(lengths[m], v[i], there.get(i)));
      }
    }
    return Math.sqrt(square);
  }
}
