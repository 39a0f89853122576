package basin.gradients.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;

/**
 * Integrals over the normal density, as exact as doubles allow whatever the function's kinks.
 *
 * <p>Clenshaw–Curtis rules of 9 and 17 points on panels, the worst of which is halved until the
 * difference of the two rules, summed over all panels, is below 10⁻¹¹ of each integral of |f|. So
 * panels close in on kinks and jumps by themselves. The first panels end at powers of 2 of the
 * argument, where activations bend, and of its deviation, where the density does.
 */
final class Quadrature {
  private static final int INTERVALS = 16;
  private static final int POINTS = INTERVALS + 1;
  private static final double[] NODES = new double[POINTS];
  private static final double[] FINE = weights(INTERVALS);
  private static final double[] COARSE = weights(INTERVALS / 2);

  /** Ends of panels are looked at from inside: activations may jump there. */
  private static final double INSIDE = 1 - 1e-13;

  static {
    for (int i = 0; i < POINTS; i++) {
      NODES[i] = -INSIDE * StrictMath.cos(i * Math.PI / INTERVALS);
    }
  }

  /** The density beyond is below 10⁻³⁰. */
  private static final double END = 12;

  private static final double WANTED = 1e-11;
  private static final int MOST = 4000;

  private final Integrand integrand;
  private final int functions;
  private final double deviation;
  private final double[] z = new double[POINTS];
  private final double[] densities = new double[POINTS];
  private final double[][] values;

  /** Several functions at once. */
  @FunctionalInterface
  interface Integrand {
    /** values[f][i] ← function f at z[i], 17 of them. */
    void at(double[] z, double[][] values);
  }

  /** A stretch of the line with what the rules make of it. */
  private record Panel(double from, double to, double[] sums, double[] errors, double worst) {
    /** Its worst error as a share of integrals of such sizes. */
    Panel among(double[] sizes) {
      double share = 0;
      for (int f = 0; f < errors.length; f++) {
        share = sizes[f] > 0 ? Math.max(share, errors[f] / sizes[f]) : share;
      }
      return new Panel(from, to, sums, errors, share);
    }
  }

  private Quadrature(Integrand integrand, int functions, double deviation) {
    this.integrand = integrand;
    this.functions = functions;
    this.deviation = deviation;
    this.values = new double[functions][POINTS];
  }

  /**
   * E[f(z)] of each function, z ~ N(0, deviation²).
   *
   * @return one more than there are functions: the last is the largest error, as a share of E|f|
   */
  static double[] of(Integrand integrand, int functions, double deviation) {
    return new Quadrature(integrand, functions, deviation).integrate();
  }

  private double[] integrate() {
    PriorityQueue<Panel> panels =
        new PriorityQueue<>(Comparator.comparingDouble((Panel p) -> -p.worst));
    double[] ends = ends();
    double[] sizes = new double[functions];
    List<Panel> first = new ArrayList<>();
    for (int i = 0; i + 1 < ends.length; i++) {
      first.add(panel(ends[i], ends[i + 1], sizes, true));
    }
    for (Panel panel : first) {
      panels.add(panel.among(sizes));
    }
    while (panels.size() < MOST && error(panels) > WANTED) {
      Panel worst = panels.poll();
      double middle = (worst.from + worst.to) / 2;
      if (middle <= worst.from || middle >= worst.to) {
        panels.add(new Panel(worst.from, worst.to, worst.sums, new double[functions], 0));
      } else {
        panels.add(panel(worst.from, middle, sizes, false));
        panels.add(panel(middle, worst.to, sizes, false));
      }
    }
    double[] integrals = new double[functions + 1];
    for (Panel panel : panels.stream().sorted(Comparator.comparingDouble(Panel::from)).toList()) {
      for (int f = 0; f < functions; f++) {
        integrals[f] += panel.sums[f];
      }
    }
    integrals[functions] = error(panels);
    return integrals;
  }

  /** How many numbers an integrand is asked for at once. */
  static int points() {
    return POINTS;
  }

  private double error(Iterable<Panel> panels) {
    double sum = 0;
    for (Panel panel : panels) {
      sum += panel.worst;
    }
    return sum;
  }

  /**
   * A panel.
   *
   * @param sizes of the integrals; with {@code measuring}, what it adds to them is added
   */
  private Panel panel(double from, double to, double[] sizes, boolean measuring) {
    double half = (to - from) / 2;
    double middle = (from + to) / 2;
    for (int i = 0; i < POINTS; i++) {
      z[i] = middle + half * NODES[i];
      densities[i] = density(z[i]);
    }
    integrand.at(z, values);
    double[] sums = new double[functions];
    double[] errors = new double[functions];
    for (int f = 0; f < functions; f++) {
      double coarse = 0;
      double size = 0;
      for (int i = 0; i < POINTS; i++) {
        double weighted = half * densities[i] * values[f][i];
        sums[f] += FINE[i] * weighted;
        coarse += i % 2 == 0 ? COARSE[i / 2] * weighted : 0;
        size += FINE[i] * Math.abs(weighted);
      }
      errors[f] = Math.abs(sums[f] - coarse);
      if (measuring) {
        sizes[f] += size;
      }
    }
    return new Panel(from, to, sums, errors, 0).among(sizes);
  }

  private static double[] weights(int intervals) {
    double[] weights = new double[intervals + 1];
    for (int k = 0; k <= intervals; k++) {
      double sum = 1;
      for (int j = 1; j <= intervals / 2; j++) {
        double b = j == intervals / 2 ? 1 : 2;
        sum -= b / (4.0 * j * j - 1) * StrictMath.cos(2 * j * k * Math.PI / intervals);
      }
      weights[k] = (k == 0 || k == intervals ? 1 : 2) * sum / intervals;
    }
    return weights;
  }

  private double density(double x) {
    double t = x / deviation;
    return StrictMath.exp(-t * t / 2) / (deviation * Math.sqrt(2 * Math.PI));
  }

  private double[] ends() {
    double end = END * deviation;
    DoubleStream.Builder ends = DoubleStream.builder();
    ends.add(0).add(end).add(-end);
    for (double step = 0.25; step < END; step *= 2) {
      for (double place : new double[] {step, step * deviation}) {
        if (place < end) {
          ends.add(place).add(-place);
        }
      }
    }
    for (double place = 16; place < end; place *= 2) {
      ends.add(place).add(-place);
    }
    return ends.build().sorted().distinct().toArray();
  }
}
