package basin.minima.between;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Bends a curve between two fixed ends so that the loss along it is small on average (Garipov,
 * Izmailov, Podoprikhin, Vetrov and Wilson 2018), from the straight line:
 *
 * <pre>minimise (1/m) Σᵢ f(curve(tᵢ)) over the bends      tᵢ at equal distances, ends among them
 * </pre>
 *
 * @param objective f
 * @param shape of the curve
 * @param points m
 * @param descent by which bends are found
 * @param vectors makes vectors like the ends
 */
record Bending(
    Objective objective, Connection shape, int points, Lbfgs descent, Supplier<Vec> vectors) {
  /** The knots of the curve, both ends among them. */
  List<Vec> between(Vec a, Vec b) {
    List<Vec> straight = new ArrayList<>();
    straight.add(a);
    for (int k = 1; k <= shape.bends(); k++) {
      straight.add(vectors.get().set(a).lerp(b, k / (shape.bends() + 1.0)));
    }
    straight.add(b);
    return bent(straight);
  }

  /** The same from other bends. */
  List<Vec> bent(List<Vec> knots) {
    double[] found = descent.from(bends(knots), (x, gradient) -> mean(placed(knots, x), gradient));
    return placed(knots, found);
  }

  /** The mean loss along a curve; {@code gradient} ← by its bends, one after the other. */
  double mean(List<Vec> knots, double[] gradient) {
    Vec here = vectors.get();
    Vec slope = vectors.get();
    int n = here.length();
    double sum = 0;
    Arrays.fill(gradient, 0);
    for (int i = 0; i < points; i++) {
      double t = i / (points - 1.0);
      double[] weights = shape.weights(t);
      sum += objective.gradient(shape.at(t, knots, here), slope) / points;
      for (int k = 1; k <= shape.bends(); k++) {
        for (int j = 0; weights[k] != 0 && j < n; j++) {
          int place = (k - 1) * n + j;
          gradient[place] = Math.fma(weights[k] / points, slope.get(j), gradient[place]);
        }
      }
    }
    return sum;
  }

  private double[] bends(List<Vec> knots) {
    int n = knots.get(0).length();
    double[] bends = new double[shape.bends() * n];
    for (int k = 1; k <= shape.bends(); k++) {
      System.arraycopy(knots.get(k).toArray(), 0, bends, (k - 1) * n, n);
    }
    return bends;
  }

  private List<Vec> placed(List<Vec> knots, double[] bends) {
    int n = knots.get(0).length();
    List<Vec> placed = new ArrayList<>(knots);
    for (int k = 1; k <= shape.bends(); k++) {
      Vec bend = vectors.get();
      for (int j = 0; j < n; j++) {
        bend.set(j, bends[(k - 1) * n + j]);
      }
      placed.set(k, bend);
    }
    return placed;
  }
}
