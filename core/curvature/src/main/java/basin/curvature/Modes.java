package basin.curvature;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The directions in which the objective curves, in coordinates in which every parameter curves
 * about as much as any other, so that their signs and zeros depend on no unit.
 *
 * <p>Ĥ = D·H·D with a diagonal D that brings every row to length 1 (Sylvester: the numbers of
 * positive, negative and zero eigenvalues stay; Ruiz 2001 for the way to D). A row that is rounding
 * alone is a zero mode of its own and is left out, or it would be blown up to the size of the
 * others. An eigenvalue counts as zero if it is not larger than what is doubtful about Ĥ (Weyl).
 *
 * @param scale the diagonal of D; 0 for a row that is left out
 * @param spectrum of Ĥ, without the rows that are left out
 * @param kept the parameters of Ĥ's rows
 * @param doubt an eigenvalue up to this size counts as zero
 */
public record Modes(double[] scale, Spectrum spectrum, int[] kept, double doubt) {
  /** An entry says something if it is so many times its own doubt. */
  private static final double SIGNIFICANT = 4;

  /**
   * Differences over a step of 2⁻¹⁷ are off by its square, and a little more, of what higher orders
   * make of the entry over the parameter's length: of its own size, or the gradient's over a
   * length.
   */
  private static final double TRUNCATION = 0x1p-33;

  private static final int ROUNDS = 50;

  /**
   * @param terms how large the terms are that each component of the gradient is summed from
   */
  public static Modes of(Hessian hessian, double[] terms) {
    double[][] doubts = doubts(hessian, terms);
    double[][] sure = sure(hessian.rows(), doubts);
    double[] scale = scale(sure, hessian.lengths());
    int[] kept = IntStream.range(0, scale.length).filter(i -> scale[i] > 0).toArray();
    double[][] balanced = balanced(hessian.rows(), scale, kept);
    double doubt = length(balanced(doubts, scale, kept));
    return new Modes(scale, Spectrum.of(balanced), kept, doubt);
  }

  /** What differences may have got wrong in each entry: seen, rounded, or cut off. */
  static double[][] doubts(Hessian hessian, double[] terms) {
    int n = terms.length;
    double[][] doubts = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double size = Math.max(terms[i] / hessian.lengths()[j], terms[j] / hessian.lengths()[i]);
        double rounded = Math.ulp(1.0) / Hessian.STEP * size;
        double cut = TRUNCATION * Math.max(Math.abs(hessian.rows()[i][j]), size);
        doubts[i][j] = hessian.doubts()[i][j] + rounded + cut;
      }
    }
    return doubts;
  }

  private static double[][] sure(double[][] rows, double[][] doubts) {
    double[][] sure = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        double entry = Math.abs(rows[i][j]);
        sure[i][j] = entry > SIGNIFICANT * doubts[i][j] ? entry : 0;
      }
    }
    return sure;
  }

  private static double[] scale(double[][] sure, double[] lengths) {
    double[] scale = lengths.clone();
    double[] norms = new double[scale.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < scale.length; i++) {
        norms[i] = scale[i] * rowLength(sure[i], scale);
      }
      for (int i = 0; i < scale.length; i++) {
        scale[i] = norms[i] > 0 ? scale[i] / Math.sqrt(norms[i]) : 0;
      }
    }
    return scale;
  }

  private static double rowLength(double[] row, double[] scale) {
    double largest = 0;
    for (int j = 0; j < row.length; j++) {
      largest = Math.max(largest, row[j] * scale[j]);
    }
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      double share = row[j] * scale[j] / largest;
      sum = Math.fma(share, share, sum);
    }
    return largest * Math.sqrt(sum);
  }

  private static double[][] balanced(double[][] rows, double[] scale, int[] kept) {
    double[][] balanced = new double[kept.length][kept.length];
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        balanced[i][j] = scale[kept[i]] * rows[kept[i]][kept[j]] * scale[kept[j]];
      }
    }
    return balanced;
  }

  static double length(double[][] matrix) {
    double sum = 0;
    for (double[] row : matrix) {
      for (double entry : row) {
        sum = Math.fma(entry, entry, sum);
      }
    }
    return Math.sqrt(sum);
  }

  /** Modes along which the objective bends down. */
  public int negative() {
    return (int) Arrays.stream(spectrum.values()).filter(l -> l < -doubt).count();
  }

  /** Modes along which the objective bends up. */
  public int positive() {
    return (int) Arrays.stream(spectrum.values()).filter(l -> l > doubt).count();
  }

  /** Modes without a curvature that could be told from rounding. */
  public int zero() {
    return scale.length - negative() - positive();
  }

  private boolean curved(int mode) {
    return Math.abs(spectrum.values()[mode]) > doubt;
  }

  /** The components of a gradient along each mode. */
  public double[] along(double[] gradient) {
    double[] components = new double[kept.length];
    for (int m = 0; m < kept.length; m++) {
      for (int i = 0; i < kept.length; i++) {
        components[m] += spectrum.vectors()[m][i] * scale[kept[i]] * gradient[kept[i]];
      }
    }
    return components;
  }

  /** ½ gᵀ|H|⁺g: what lies between here and the nearest stationary point of a quadratic model. */
  public double gain(double[] components) {
    double sum = 0;
    for (int m = 0; m < components.length; m++) {
      if (curved(m)) {
        sum += components[m] * components[m] / Math.abs(spectrum.values()[m]) / 2;
      }
    }
    return sum;
  }

  /** The gain that a gradient's rounding errors alone would feign. */
  public double feigned(double[] errors) {
    double square = 0;
    for (int i : kept) {
      square += scale[i] * errors[i] * scale[i] * errors[i];
    }
    double sum = 0;
    for (int m = 0; m < kept.length; m++) {
      sum += curved(m) ? square / Math.abs(spectrum.values()[m]) / 2 : 0;
    }
    return sum;
  }

  /** −H⁺g, the way to that point. */
  public double[] newtonStep(double[] components) {
    double[] step = new double[scale.length];
    for (int m = 0; m < components.length; m++) {
      if (curved(m)) {
        double length = -components[m] / spectrum.values()[m];
        for (int i = 0; i < kept.length; i++) {
          step[kept[i]] += scale[kept[i]] * spectrum.vectors()[m][i] * length;
        }
      }
    }
    return step;
  }

  /** The part of a gradient that no curved mode explains. */
  public double[] flatPart(double[] gradient, double[] components) {
    double[] flat = gradient.clone();
    for (int i = 0; i < kept.length; i++) {
      double sum = 0;
      for (int m = 0; m < components.length; m++) {
        sum += curved(m) ? 0 : components[m] * spectrum.vectors()[m][i];
      }
      flat[kept[i]] = sum / scale[kept[i]];
    }
    return flat;
  }
}
