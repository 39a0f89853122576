package basin.reports.minima.between;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The places of a tree of minima and passes: leaves side by side, so that no branches cross, each
 * node in the middle above its children.
 *
 * @param levels heights of the leaves and, behind them, of the nodes
 * @param x places of both
 * @param parents node above each; −1 where there is none
 */
record DisconnectivityGraph(double[] levels, double[] x, int[] parents) {
  /**
   * @param leaves heights of the minima
   * @param nodes heights of the nodes, rising
   * @param children of each node: minima, and nodes numbered on behind them
   */
  static DisconnectivityGraph of(double[] leaves, double[] nodes, double[][] children) {
    int n = leaves.length + nodes.length;
    double[] levels = Arrays.copyOf(leaves, n);
    System.arraycopy(nodes, 0, levels, leaves.length, nodes.length);
    int[] parents = new int[n];
    Arrays.fill(parents, -1);
    for (int k = 0; k < nodes.length; k++) {
      for (double child : children[k]) {
        parents[(int) child] = leaves.length + k;
      }
    }
    double[] x = new double[n];
    int next = 0;
    for (int top = n - 1; top >= 0; top--) {
      if (parents[top] < 0) {
        next = place(top, leaves.length, children, x, next);
      }
    }
    return new DisconnectivityGraph(levels, x, parents);
  }

  /** Places what is below a node from a place on; returns the next free one. */
  private static int place(int node, int leaves, double[][] children, double[] x, int from) {
    if (node < leaves) {
      x[node] = from;
      return from + 1;
    }
    int next = from;
    double sum = 0;
    for (double child : children[node - leaves]) {
      next = place((int) child, leaves, children, x, next);
      sum += x[(int) child];
    }
    x[node] = sum / children[node - leaves].length;
    return next;
  }

  /** Abscissae and ordinates of all branches, with gaps between them. */
  double[][] branches() {
    List<double[]> points = new ArrayList<>();
    double lowest = Arrays.stream(levels).min().orElse(0);
    double highest = Arrays.stream(levels).max().orElse(0);
    double above = highest + 0.05 * (highest - lowest);
    for (int i = 0; i < levels.length; i++) {
      points.add(new double[] {x[i], levels[i]});
      if (parents[i] < 0) {
        points.add(new double[] {x[i], above});
      } else {
        points.add(new double[] {x[i], levels[parents[i]]});
        points.add(new double[] {x[parents[i]], levels[parents[i]]});
      }
      points.add(new double[] {x[i], Double.NaN});
    }
    return new double[][] {
      points.stream().mapToDouble(p -> p[0]).toArray(),
      points.stream().mapToDouble(p -> p[1]).toArray()
    };
  }

  /**
   * The height of the lowest way from a minimum to a lower one; NaN if none is lower, or reached.
   */
  double escape(int leaf) {
    double alike = 1e-9 * (1 + Math.abs(levels[leaf])); // copies of one minimum differ by rounding
    for (int node = parents[leaf]; node >= 0; node = parents[node]) {
      if (lowest(node) < levels[leaf] - alike) {
        return levels[node];
      }
    }
    return Double.NaN;
  }

  private double lowest(int node) {
    double lowest = levels[node];
    for (int i = 0; i < parents.length; i++) {
      lowest = parents[i] == node ? Math.min(lowest, lowest(i)) : lowest;
    }
    return lowest;
  }
}
