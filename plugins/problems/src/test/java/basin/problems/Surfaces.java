package basin.problems;

import basin.engine.number.Arithmetic;
import basin.problems.models.Catapult;
import basin.problems.quadratics.NesterovWorst;
import basin.problems.quadratics.Quadratic;
import basin.problems.surfaces.Himmelblau;
import basin.problems.surfaces.HuberWorstCase;
import basin.problems.surfaces.Rosenbrock;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every surface with its defaults and in other shapes, and derivatives by differences. */
public final class Surfaces {
  public static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final double STEP = 0x1p-17;

  private Surfaces() {}

  public static Map<String, Surface> all() {
    Map<String, Surface> surfaces = new LinkedHashMap<>();
    surfaces.put("catapult", new Catapult(3, List.of()));
    surfaces.put("catapult of width 1", new Catapult(1, List.of(0.7, -2.0)));
    surfaces.put("huber-worst-case", new HuberWorstCase(2.5, 3, 4));
    surfaces.put("nesterov-worst", new NesterovWorst(3, 7));
    surfaces.put("nesterov-worst in the plane", new NesterovWorst(1, 2));
    surfaces.put("himmelblau", new Himmelblau(List.of()));
    surfaces.put("rosenbrock", rosenbrock());
    surfaces.put("rosenbrock in 5 dimensions", new Rosenbrock(1, 100, 5, List.of(-1.2, 1.0)));
    surfaces.put("rosenbrock from anywhere", new Rosenbrock(1, 10, 4, List.of()));
    surfaces.put("rosenbrock in the plane from anywhere", new Rosenbrock(1, 100, 2, List.of()));
    surfaces.put("rosenbrock with another valley", new Rosenbrock(-1.5, 3, 2, List.of(0.5)));
    surfaces.put("quadratic", quadratic(2, 10, 0));
    surfaces.put("quadratic turned", quadratic(6, 1000, 30));
    surfaces.put("quadratic in 1 dimension", quadratic(1, 10, 30));
    surfaces.put(
        "quadratic from anywhere", new Quadratic(2, 10, 30, List.of(), List.of(), List.of()));
    surfaces.put(
        "quadratic by matrix",
        new Quadratic(
            9,
            1,
            0,
            List.of(List.of(4.0, 1.0), List.of(1.0, 3.0)),
            List.of(1.0, 2.0),
            List.of(1.0)));
    return surfaces;
  }

  public static Rosenbrock rosenbrock() {
    return new Rosenbrock(1, 100, 2, List.of(-1.2, 1.0));
  }

  public static Quadratic quadratic(int dimension, double condition, double rotation) {
    return new Quadratic(dimension, condition, rotation, List.of(), List.of(), List.of(1.0));
  }

  public static Vec gradient(Surface surface, Vec x) {
    Vec gradient = DOUBLES.vec(x.length());
    surface.gradient(x, gradient);
    return gradient;
  }

  /** Central differences of the gradient. */
  public static double[][] hessian(Surface surface, Vec x) {
    double[][] rows = new double[x.length()][];
    for (int j = 0; j < rows.length; j++) {
      double middle = x.get(j);
      Vec forward = gradient(surface, x.set(j, middle + STEP));
      Vec backward = gradient(surface, x.set(j, middle - STEP));
      x.set(j, middle);
      rows[j] = forward.subtract(backward).divide(2 * STEP).toArray();
    }
    return rows;
  }
}
