package basin.reports.statistics;

import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Erf;

/**
 * The distribution of Z = √ρ·B + √(1−ρ)·E₍ₖ₎, B standard normal and E₍ₖ₎ the largest of k standard
 * normal numbers: F(z) = ∫ φ(b)·Φ((z − √ρ·b)/√(1−ρ))ᵏ db, tabulated.
 *
 * @param table F at evenly spaced places from −{@link #END} to {@link #END}
 */
record Highest(double... table) {
  private static final double END = 9;
  private static final int PLACES = 1801;
  private static final int NODES = 40;

  /** Of k numbers that share a part of their variance. */
  static Highest of(int k, double shared) {
    GaussIntegrator rule = new GaussIntegratorFactory().hermite(NODES);
    double[] table = new double[PLACES];
    Arrays.setAll(table, i -> at(rule, -END + 2 * END * i / (PLACES - 1), k, shared));
    return new Highest(table);
  }

  /** F(z), linear between the places. */
  double below(double z) {
    double place = (z + END) / (2 * END) * (PLACES - 1);
    if (!(place > 0)) {
      return 0;
    }
    int i = (int) place;
    return i >= PLACES - 1 ? 1 : table[i] + (place - i) * (table[i + 1] - table[i]);
  }

  private static double at(GaussIntegrator rule, double z, int k, double shared) {
    if (shared == 0) {
      return Math.pow(normal(z), k);
    }
    double sum = 0;
    for (int i = 0; i < rule.getNumberOfPoints(); i++) {
      double b = Math.sqrt(2 * shared) * rule.getPoint(i);
      sum += rule.getWeight(i) * Math.pow(normal((z - b) / Math.sqrt(1 - shared)), k);
    }
    return sum / Math.sqrt(Math.PI);
  }

  private static double normal(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }
}
