package basin.reports.statistics.resampling;

import java.util.ArrayList;
import java.util.List;

/**
 * All ways to draw n of n values, as counts of each value, with how many orders lead to each:
 * n!/Πcᵢ!.
 */
record Multisets(List<int[]> counts, List<Double> orders) {
  static Multisets of(int n) {
    Multisets all = new Multisets(new ArrayList<>(), new ArrayList<>());
    all.fill(new int[n], 0, n, factorial(n));
    return all;
  }

  Atoms atoms(Statistic statistic, double... x) {
    double[] values = new double[counts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = statistic.of(written(counts.get(i), x));
    }
    return Atoms.of(values, orders.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private void fill(int[] count, int at, int left, double ways) {
    if (at == count.length - 1) {
      int[] last = count.clone();
      last[at] = left;
      counts.add(last);
      orders.add(ways / factorial(left));
      return;
    }
    for (int c = 0; c <= left; c++) {
      count[at] = c;
      fill(count, at + 1, left - c, ways / factorial(c));
    }
    count[at] = 0;
  }

  private static double[] written(int[] count, double... x) {
    double[] resample = new double[x.length];
    int at = 0;
    for (int i = 0; i < x.length; i++) {
      for (int c = 0; c < count[i]; c++) {
        resample[at++] = x[i];
      }
    }
    return resample;
  }

  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }
}
