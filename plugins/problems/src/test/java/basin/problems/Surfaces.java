package basin.problems;

import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.problems.models.Catapult;
import basin.problems.models.DeepLinear;
import basin.problems.models.MatrixFactorization;
import basin.problems.models.StudentTeacherRelu;
import basin.problems.quadratics.NesterovWorst;
import basin.problems.quadratics.Quadratic;
import basin.problems.surfaces.Ackley;
import basin.problems.surfaces.Beale;
import basin.problems.surfaces.Booth;
import basin.problems.surfaces.Branin;
import basin.problems.surfaces.DixonPrice;
import basin.problems.surfaces.Easom;
import basin.problems.surfaces.GoldsteinPrice;
import basin.problems.surfaces.Griewank;
import basin.problems.surfaces.Himmelblau;
import basin.problems.surfaces.HuberWorstCase;
import basin.problems.surfaces.HyperbolicSaddle;
import basin.problems.surfaces.Levy;
import basin.problems.surfaces.Matyas;
import basin.problems.surfaces.McCormick;
import basin.problems.surfaces.Michalewicz;
import basin.problems.surfaces.MonkeySaddle;
import basin.problems.surfaces.MullerBrown;
import basin.problems.surfaces.QuarticValley;
import basin.problems.surfaces.Rastrigin;
import basin.problems.surfaces.Rosenbrock;
import basin.problems.surfaces.Schwefel;
import basin.problems.surfaces.SixHumpCamel;
import basin.problems.surfaces.StyblinskiTang;
import basin.problems.surfaces.ThreeHumpCamel;
import basin.problems.surfaces.TiltedDoubleWell;
import basin.problems.surfaces.Zakharov;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Surface;
import basin.testkit.NoFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Every surface with its defaults and in other shapes, and derivatives by differences. */
public final class Surfaces {
  public static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final double STEP = 0x1p-14;
  private static final List<List<Double>> MATRIX =
      List.of(List.of(3.0, -1.0, 0.5), List.of(0.2, 2.0, -1.0));

  private Surfaces() {}

  public static Map<String, Surface> all() {
    Map<String, Surface> surfaces = new LinkedHashMap<>();
    surfaces.put("ackley", new Ackley(2, List.of()));
    surfaces.put("ackley in 5 dimensions", new Ackley(5, List.of(3.1, -1.2)));
    surfaces.put("beale", new Beale(List.of()));
    surfaces.put("booth", new Booth(List.of()));
    surfaces.put("branin", new Branin(List.of()));
    surfaces.put("catapult", new Catapult(3, List.of()));
    surfaces.put("catapult of width 1", new Catapult(1, List.of(0.7, -2.0)));
    surfaces.put("deep-linear", new DeepLinear(List.of(List.of(1.0)), 2, 1, List.of()));
    surfaces.put("deep-linear of five", new DeepLinear(List.of(List.of(-1.5)), 5, 1, List.of(0.7)));
    surfaces.put("deep-linear of matrices", new DeepLinear(MATRIX, 3, 2, List.of()));
    surfaces.put("deep-linear wider than needed", new DeepLinear(MATRIX, 4, 4, List.of()));
    surfaces.put("deep-linear of one factor", new DeepLinear(MATRIX, 1, 7, List.of()));
    surfaces.put("dixon-price", new DixonPrice(2, List.of()));
    surfaces.put("dixon-price in 1 dimension", new DixonPrice(1, List.of()));
    surfaces.put("dixon-price in 4 dimensions", new DixonPrice(4, List.of(1.0, -0.5)));
    surfaces.put("easom", new Easom(List.of()));
    surfaces.put("easom near its well", new Easom(List.of(2.5, 3.5)));
    surfaces.put("goldstein-price", new GoldsteinPrice(List.of()));
    surfaces.put("griewank", new Griewank(2, List.of()));
    surfaces.put("griewank in 6 dimensions", new Griewank(6, List.of(2.0, -3.0, 0.5)));
    surfaces.put("huber-worst-case", new HuberWorstCase(2.5, 3, 4));
    surfaces.put("nesterov-worst", new NesterovWorst(3, 7));
    surfaces.put("nesterov-worst in the plane", new NesterovWorst(1, 2));
    surfaces.put("hyperbolic-saddle", new HyperbolicSaddle(List.of()));
    surfaces.put("levy", new Levy(2, List.of()));
    surfaces.put("levy in 1 dimension", new Levy(1, List.of()));
    surfaces.put("levy in 4 dimensions", new Levy(4, List.of()));
    surfaces.put(
        "matrix-factorization", new MatrixFactorization(List.of(List.of(2.0)), 1, List.of()));
    surfaces.put("matrix-factorization of rank 2", new MatrixFactorization(MATRIX, 2, List.of()));
    surfaces.put("matrix-factorization of rank 4", new MatrixFactorization(MATRIX, 4, List.of()));
    surfaces.put("matyas", new Matyas(List.of()));
    surfaces.put("mccormick", new McCormick(List.of()));
    surfaces.put("michalewicz", new Michalewicz(2, 10, List.of()));
    surfaces.put("michalewicz in 5 dimensions", new Michalewicz(5, 10, List.of()));
    surfaces.put("michalewicz with gentle walls", new Michalewicz(3, 1, List.of()));
    surfaces.put("monkey-saddle", new MonkeySaddle(List.of()));
    surfaces.put("muller-brown", new MullerBrown(List.of()));
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
    surfaces.put("quartic-valley", new QuarticValley(List.of()));
    surfaces.put("rastrigin", new Rastrigin(2, List.of()));
    surfaces.put("rastrigin in 1 dimension", new Rastrigin(1, List.of()));
    surfaces.put("rastrigin in 7 dimensions", new Rastrigin(7, List.of()));
    surfaces.put("schwefel", new Schwefel(2, List.of()));
    surfaces.put("schwefel in 5 dimensions", new Schwefel(5, List.of()));
    surfaces.put("six-hump-camel", new SixHumpCamel(List.of()));
    surfaces.put("student-teacher-relu", new StudentTeacherRelu(2, Optional.empty(), List.of()));
    surfaces.put(
        "student-teacher-relu with a neuron more",
        new StudentTeacherRelu(3, Optional.of(4), List.of()));
    surfaces.put(
        "student-teacher-relu with fewer", new StudentTeacherRelu(7, Optional.of(2), List.of()));
    surfaces.put("styblinski-tang", new StyblinskiTang(2, List.of()));
    surfaces.put("styblinski-tang in 1 dimension", new StyblinskiTang(1, List.of()));
    surfaces.put("styblinski-tang in 5 dimensions", new StyblinskiTang(5, List.of()));
    surfaces.put("three-hump-camel", new ThreeHumpCamel(List.of()));
    surfaces.put("tilted-double-well", new TiltedDoubleWell(List.of()));
    surfaces.put("zakharov", new Zakharov(2, List.of()));
    surfaces.put("zakharov in 4 dimensions", new Zakharov(4, List.of(1.0, -2.0)));
    return surfaces;
  }

  public static Rosenbrock rosenbrock() {
    return new Rosenbrock(1, 100, 2, List.of(-1.2, 1.0));
  }

  public static Quadratic quadratic(int dimension, double condition, double rotation) {
    return new Quadratic(dimension, condition, rotation, List.of(), List.of(), List.of(1.0));
  }

  /** A problem opened in float64, with seed 0. */
  public static Landscape open(Problem problem) {
    return open(problem, 0);
  }

  /** A problem opened in float64. */
  public static Landscape open(Problem problem, long seed) {
    return problem.open(
        new TrialWorkshop(
            new DataRoom(new NoFiles()), OptionalInt.empty(), DOUBLES, new SeededStreams(seed)));
  }

  public static Vec gradient(Surface surface, Vec x) {
    Vec gradient = DOUBLES.vec(x.length());
    surface.gradient(x, gradient);
    return gradient;
  }

  /** The Hessian that a surface writes, which it must. */
  public static double[][] hessian(Surface surface, Vec x) {
    Matrix hessian = DOUBLES.matrix(x.length(), x.length());
    hessian.all().fill(Double.NaN);
    assertTrue(surface.hessian(x, hessian), "every surface here knows its Hessian");
    double[][] rows = new double[x.length()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = hessian.row(i).toArray();
    }
    return rows;
  }

  /** Central differences of the gradient, of fourth order: (4·d(h) − d(2h))/3. */
  public static double[][] differences(Surface surface, Vec x) {
    double[][] rows = new double[x.length()][];
    for (int j = 0; j < rows.length; j++) {
      double h = STEP * Math.max(1, Math.abs(x.get(j)));
      Vec near = difference(surface, x, j, h);
      Vec far = difference(surface, x, j, 2 * h);
      rows[j] = near.multiply(4).subtract(far).divide(3).toArray();
    }
    return rows;
  }

  private static Vec difference(Surface surface, Vec x, int j, double h) {
    double middle = x.get(j);
    Vec forward = gradient(surface, x.set(j, middle + h));
    Vec backward = gradient(surface, x.set(j, middle - h));
    x.set(j, middle);
    return forward.subtract(backward).divide(2 * h);
  }
}
