package basin.problems.quadratics;

import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import java.util.List;

/**
 * The mean over rows r of ½(x − r)ᵀA(x − r), which is ½(x − m)ᵀA(x − m) + c with the rows' mean m;
 * in double whatever the vectors are.
 */
final class NoisyBowl implements Objective {
  private final QuadraticForm a;
  private final double[] mean;
  private final double floor;
  private final int rows;

  /** Of rows {@code from} … {@code to − 1} in an order. */
  NoisyBowl(QuadraticForm a, double[][] rows, int[] order, int from, int to) {
    this.a = a;
    this.rows = to - from;
    this.mean = new double[rows[0].length];
    for (int i = from; i < to; i++) {
      add(rows[order[i]], mean);
    }
    for (int c = 0; c < mean.length; c++) {
      mean[c] /= this.rows;
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += height(rows[order[i]]);
    }
    this.floor = sum / this.rows;
  }

  private static void add(double[] row, double[] sum) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += row[c];
    }
  }

  /** ½(x − m)ᵀA(x − m). */
  private double height(double[] x) {
    double[] off = off(x);
    return half(off, a.times(off));
  }

  /** ½·x·y. */
  private static double half(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum / 2;
  }

  private double[] off(double[] x) {
    double[] off = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      off[i] = x[i] - mean[i];
    }
    return off;
  }

  @Override
  public double value(Vec point) {
    return height(point.toArray()) + floor;
  }

  @Override
  public double gradient(Vec point, Vec gradient) {
    double[] off = off(point.toArray());
    double[] slope = a.times(off);
    gradient.set(slope);
    return half(off, slope) + floor;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public SecondDerivatives secondDerivatives() {
    return SecondDerivatives.EXACT;
  }

  @Override
  public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
    for (int i = 0; i < products.size(); i++) {
      products.get(i).set(a.times(directions.get(i).toArray()));
    }
  }
}
