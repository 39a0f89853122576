package basin.reports.claims;

import basin.reports.statistics.samples.Line;
import java.util.ArrayList;
import java.util.List;

/** A power law through points: the straight line of least squares through their logarithms. */
final class PowerFit {
  private final List<Double> x = new ArrayList<>();
  private final List<Double> y = new ArrayList<>();
  private boolean known = true;

  void add(double abscissa, double ordinate) {
    x.add(Math.log(abscissa));
    y.add(Math.log(ordinate));
    known &= Double.isFinite(x.get(x.size() - 1)) && Double.isFinite(y.get(y.size() - 1));
  }

  /** Whether all points have logarithms, and there are enough of them. */
  boolean known() {
    return known && x.size() > 2;
  }

  /** The power with its standard error, by how far the points are from the line. */
  Line line() {
    return Line.of(numbers(x), numbers(y));
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
