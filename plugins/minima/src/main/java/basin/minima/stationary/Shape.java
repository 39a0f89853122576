package basin.minima.stationary;

import basin.curvature.Spectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How f bends at a point, with the error of what was computed.
 *
 * <p>The Hessian is worked out anew at points a few last digits away; what its entries differ by is
 * their error E. It is brought to rows of about length 1 by a diagonal D, so that no unit decides
 * (Sylvester), and by Weyl no eigenvalue of D·H·D is off by more than ‖D·E·D‖: one that is not
 * larger counts as zero. A row that is error alone is a zero mode of its own.
 *
 * @param rows H
 * @param errors E
 * @param scale D; 0 for a row that is left out
 * @param kept the rows of D·H·D
 * @param spectrum of D·H·D
 * @param doubt ‖D·E·D‖
 */
public record Shape(
    double[][] rows,
    double[][] errors,
    double[] scale,
    int[] kept,
    Spectrum spectrum,
    double doubt) {
  private static final double APART = 0x1p-50;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double WIDE = 0x1p-34;
  private static final double SAFETY = 8;
  private static final double SIGNIFICANT = 4;
  private static final int ROUNDS = 50;

  /** At a point. */
  public static Shape at(Measured terrain, double[] u) {
    double[][] rows = terrain.hessian(u);
    return of(rows, errors(terrain, u, rows));
  }

  /** Of a Hessian whose entries are off by no more than so much. */
  public static Shape of(double[][] rows, double[][] errors) {
    double[] scale = scale(sure(rows, errors));
    int[] kept = IntStream.range(0, scale.length).filter(i -> scale[i] > 0).toArray();
    double doubt = 0;
    for (double[] row : balanced(errors, scale, kept)) {
      doubt = Math.fma(Linear.norm(row), Linear.norm(row), doubt);
    }
    return new Shape(
        rows, errors, scale, kept, Spectrum.of(balanced(rows, scale, kept)), Math.sqrt(doubt));
  }

  private static double[][] errors(Measured terrain, double[] u, double[][] rows) {
    int n = u.length;
    double[][] errors = new double[n][n];
    add(errors, rows, terrain.hessian(moved(u, 1, APART, true)));
    add(errors, rows, terrain.hessian(moved(u, 2, APART, false)));
    double[][] beyond = terrain.hessian(moved(u, 3, WIDE, false));
    double[][] before = terrain.hessian(moved(u, 3, -WIDE, false));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        beyond[i][j] = beyond[i][j] / 2 + before[i][j] / 2; // what is smooth comes to the same
      }
    }
    add(errors, rows, beyond);
    if (!terrain.exact()) {
      add(errors, rows, terrain.differences(u, 0x1p-13));
      add(errors, rows, terrain.differences(u, 0x1p-20));
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        errors[i][j] = SAFETY * Math.max(errors[i][j], Math.ulp(rows[i][j]));
      }
    }
    return errors;
  }

  /** Each coordinate by a few of its own last digits, or by those of its length. */
  public static double[] moved(double[] u, int look, double apart, boolean own) {
    double[] there = u.clone();
    for (int i = 0; i < u.length; i++) {
      double turn = (i + 1) * GOLDEN * look;
      double share = 2 * (turn - Math.floor(turn)) - 1;
      there[i] += apart * share * (own ? Math.abs(u[i]) : Math.max(1, Math.abs(u[i])));
    }
    return there;
  }

  private static void add(double[][] errors, double[][] rows, double[][] others) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        double off = Math.abs(others[i][j] - rows[i][j]);
        errors[i][j] = Math.max(errors[i][j], off);
        errors[j][i] = Math.max(errors[j][i], off);
      }
    }
  }

  private static double[][] sure(double[][] rows, double[][] errors) {
    double[][] sure = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        double entry = Math.abs(rows[i][j]);
        sure[i][j] = entry > SIGNIFICANT * errors[i][j] ? entry : 0;
      }
    }
    return sure;
  }

  private static double[] scale(double[][] sure) {
    int n = sure.length;
    double[] scale = new double[n];
    Arrays.fill(scale, 1);
    for (int round = 0; round < ROUNDS; round++) {
      double[] norms = new double[n];
      for (int i = 0; i < n; i++) {
        double[] row = new double[n];
        for (int j = 0; j < n; j++) {
          row[j] = sure[i][j] * scale[j];
        }
        norms[i] = scale[i] * Linear.norm(row);
      }
      for (int i = 0; i < n; i++) {
        scale[i] = norms[i] > 0 ? scale[i] / Math.sqrt(norms[i]) : 0;
      }
    }
    return scale;
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

  /** Modes that bend down for certain. */
  public int negative() {
    return (int) Arrays.stream(spectrum.values()).filter(l -> l < -doubt).count();
  }

  /** Modes that bend up for certain. */
  public int positive() {
    return (int) Arrays.stream(spectrum.values()).filter(l -> l > doubt).count();
  }

  /** Modes of which neither is certain. */
  public int zero() {
    return rows.length - negative() - positive();
  }

  private boolean curved(int mode) {
    return Math.abs(spectrum.values()[mode]) > doubt;
  }

  private double[] direction(int mode) {
    double[] direction = new double[rows.length];
    for (int i = 0; i < kept.length; i++) {
      direction[kept[i]] = scale[kept[i]] * spectrum.vectors()[mode][i];
    }
    return direction;
  }

  /** −H⁻¹·g over the modes that bend. */
  public double[] newtonStep(double[] gradient) {
    double[] step = new double[rows.length];
    for (int m = 0; m < kept.length; m++) {
      if (curved(m)) {
        double[] direction = direction(m);
        step =
            Linear.plus(step, -Linear.dot(direction, gradient) / spectrum.values()[m], direction);
      }
    }
    return step;
  }

  /** What a quadratic model could still gain or lose along the modes that bend. */
  public double gain(double[] gradient) {
    double sum = 0;
    for (int m = 0; m < kept.length; m++) {
      if (curved(m)) {
        double share = Linear.dot(direction(m), gradient);
        sum += share * share / Math.abs(spectrum.values()[m]) / 2;
      }
    }
    return sum;
  }

  /** Of H in the parameters' own units, rising. */
  public double[] eigenvalues(double[] lengths) {
    return Spectrum.values(unmeasured(rows, lengths));
  }

  /** How far any of these may be off (Weyl). */
  public double eigenvalueError(double[] lengths) {
    double square = 0;
    for (double[] row : unmeasured(errors, lengths)) {
      square += Linear.norm(row) * Linear.norm(row);
    }
    return Math.sqrt(square);
  }

  private static double[][] unmeasured(double[][] rows, double[] lengths) {
    double[][] plain = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        plain[i][j] = rows[i][j] / lengths[i] / lengths[j];
      }
    }
    return plain;
  }

  /** Directions along which f does not bend: of length 1, orthogonal. */
  public double[][] flat() {
    List<double[]> span = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (scale[i] == 0) {
        double[] axis = new double[rows.length];
        axis[i] = 1;
        span.add(axis);
      }
    }
    for (int m = 0; m < kept.length; m++) {
      if (!curved(m)) {
        extend(span, direction(m));
      }
    }
    return span.toArray(double[][]::new);
  }

  /** What is orthogonal to given directions: a basis. */
  public static double[][] complement(double[][] directions, int n) {
    List<double[]> span = new ArrayList<>(List.of(directions));
    int known = span.size();
    boolean[] used = new boolean[n];
    while (span.size() < n) {
      int best = -1;
      double longest = -1;
      double[] rest = null;
      for (int i = 0; i < n; i++) {
        if (!used[i]) {
          double[] axis = new double[n];
          axis[i] = 1;
          double[] left = Linear.without(axis, span);
          double length = Linear.norm(left);
          if (length > longest) {
            longest = length;
            best = i;
            rest = left;
          }
          if (length > 0.7) {
            break;
          }
        }
      }
      used[best] = true;
      span.add(Linear.times(1 / longest, rest));
    }
    return span.subList(known, n).toArray(double[][]::new);
  }

  private static void extend(List<double[]> span, double[] direction) {
    double length = Linear.norm(direction);
    double[] rest = Linear.without(Linear.times(1 / length, direction), span);
    double left = Linear.norm(rest);
    if (left > APART) {
      span.add(Linear.times(1 / left, Linear.without(Linear.times(1 / left, rest), span)));
    }
  }
}
