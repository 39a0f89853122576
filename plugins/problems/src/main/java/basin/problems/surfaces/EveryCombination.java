package basin.problems.surfaces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The minima of a sum over coordinates: every combination of the minima along one. */
final class EveryCombination {
  private static final int MOST = 1000;

  private EveryCombination() {}

  /** All points with these coordinates; the first alone if there would be more than 1 000. */
  static List<double[]> of(int dimension, double... coordinates) {
    if (StrictMath.pow(coordinates.length, dimension) > MOST) {
      double[] first = new double[dimension];
      Arrays.fill(first, coordinates[0]);
      return List.of(first);
    }
    List<double[]> points = new ArrayList<>(List.of(new double[dimension]));
    for (int i = 0; i < dimension; i++) {
      points = with(points, i, coordinates);
    }
    return points;
  }

  private static List<double[]> with(List<double[]> points, int i, double[] coordinates) {
    List<double[]> more = new ArrayList<>();
    for (double[] point : points) {
      for (double coordinate : coordinates) {
        double[] next = point.clone();
        next[i] = coordinate;
        more.add(next);
      }
    }
    return more;
  }
}
