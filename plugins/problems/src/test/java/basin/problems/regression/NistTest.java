package basin.problems.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.optimizers.newton.GaussNewton;
import basin.optimizers.newton.LevenbergMarquardt;
import basin.optimizers.search.Backtracking;
import basin.schedules.Constant;
import basin.spi.descent.Residuals;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NistTest {
  static final List<String> LINEAR =
      List.of(
          "filip",
          "longley",
          "noint1",
          "noint2",
          "norris",
          "pontius",
          "wampler1",
          "wampler2",
          "wampler3",
          "wampler4",
          "wampler5");

  @TestFactory
  Stream<DynamicTest> theCertifiedAnswerHasTheCertifiedSumOfSquares() {
    return NistModels.TABLE.keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      NistRecord data = NistRecord.read(name);
                      double squares = new Nist(name, 1).regression().value(vec(data.certified()));
                      // 11 digits of an answer leave this of sums that are all but 0
                      double rounding = name.startsWith("lanczos") ? 1e-20 : 0;
                      assertEquals(data.squares(), squares, 1e-9 * data.squares() + rounding);
                    }));
  }

  /** From a nearer start, in steps that suit each parameter's size. */
  @TestFactory
  Stream<DynamicTest> derivativesAreCentralDifferences() {
    return NistModels.TABLE.keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertDerivatives(new Nist(name, 2).regression())));
  }

  private static void assertDerivatives(Regression regression) {
    double[] b = regression.start();
    Residuals residuals = regression.residuals().orElseThrow();
    int n = b.length;
    double[] here = new double[residuals.count()];
    double[][] jacobian = new double[here.length][n];
    residuals.at(vec(b), here, jacobian);
    Vec gradient = vec(b);
    regression.gradient(vec(b), gradient);
    var hessian = Arithmetic.of(Precision.FLOAT64).matrix(n, n);
    regression.hessian(vec(b), hessian);
    for (int j = 0; j < n; j++) {
      double h = 1e-5 * Math.abs(b[j]);
      double[] after = residuals(residuals, b, j, h);
      double[] before = residuals(residuals, b, j, -h);
      double size = 0;
      double error = 0;
      double slope = 0;
      for (int i = 0; i < here.length; i++) {
        double difference = (after[i] - before[i]) / (2 * h);
        size = Math.max(size, Math.abs(jacobian[i][j]));
        error = Math.max(error, Math.abs(difference - jacobian[i][j]));
        slope += 2 * here[i] * jacobian[i][j];
      }
      assertTrue(error <= 1e-5 * size, "column " + j + " is off by " + error + " of " + size);
      assertEquals(slope, gradient.get(j), 1e-9 * Math.abs(slope) + 1e-12, "gradient " + j);
      Vec ahead = vec(b);
      Vec behind = vec(b);
      regression.gradient(vec(moved(b, j, h)), ahead);
      regression.gradient(vec(moved(b, j, -h)), behind);
      for (int i = 0; i < n; i++) {
        double difference = (ahead.get(i) - behind.get(i)) / (2 * h);
        double scale =
            Math.sqrt(Math.abs(hessian.get(i, i) * hessian.get(j, j)))
                + Math.abs(hessian.get(i, j));
        assertEquals(difference, hessian.get(i, j), 1e-4 * scale, "Hessian " + i + ", " + j);
      }
    }
  }

  private static double[] residuals(Residuals of, double[] b, int j, double h) {
    double[] values = new double[of.count()];
    of.at(vec(moved(b, j, h)), values);
    return values;
  }

  private static double[] moved(double[] b, int j, double h) {
    double[] moved = b.clone();
    moved[j] += h;
    return moved;
  }

  /** Powers of filip's predictor are rounded, and its condition of 10¹⁵ makes that 8 digits. */
  @TestFactory
  Stream<DynamicTest> gaussNewtonSolvesLinearRegressionsInOneStep() {
    return LINEAR.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Solved solved = Solved.by(gaussNewton(), linear(name), 100);
                      double digits = solved.digits(NistRecord.read(name).certified());
                      double wanted = name.equals("filip") ? 7.5 : 13;
                      assertTrue(digits >= wanted, () -> digits + " digits");
                      assertTrue(solved.steps() <= 3 && solved.finished());
                    }));
  }

  /** The nearer start; the further one stands in the table. */
  @TestFactory
  Stream<DynamicTest> levenbergMarquardtSolvesAllFromTheNearerStart() {
    return NistModels.TABLE.keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Solved solved = Solved.by(marquardt(), new Nist(name, 2).regression(), 2000);
                      double digits = solved.digits(NistRecord.read(name).certified());
                      assertTrue(digits >= 6, () -> digits + " digits");
                      assertTrue(solved.finished());
                    }));
  }

  /** Its digits are few, and it says when there are no more. */
  @TestFactory
  Stream<DynamicTest> float32FinishesOnItsFloor() {
    return Set.of("misra1a", "chwirut2", "gauss1", "rat42", "danwood").stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Solved solved =
                          Solved.by(
                              marquardt(), new Nist(name, 2).regression(), 200, Precision.FLOAT32);
                      assertTrue(solved.finished());
                      double digits = solved.digits(NistRecord.read(name).certified());
                      assertTrue(digits >= 6, () -> digits + " digits");
                    }));
  }

  @Test
  void anUnknownNameIsRefusedWithThoseThereAre() {
    String nonlinear =
        assertThrows(IllegalArgumentException.class, () -> new Nist("norris", 1)).getMessage();
    assertTrue(nonlinear.startsWith("there is no nonlinear regression called 'norris'; there are"));
    assertTrue(nonlinear.contains("thurber"));
    String linear =
        assertThrows(IllegalArgumentException.class, () -> new NistLinear("rat42")).getMessage();
    assertTrue(linear.contains("wampler5"));
  }

  private static LinearRegression linear(String name) {
    return new NistLinear(name).regression();
  }

  private static GaussNewton gaussNewton() {
    return new GaussNewton(new Constant(1), new Backtracking(1e-4, 0.5, 60), 1e-10);
  }

  private static LevenbergMarquardt marquardt() {
    return new LevenbergMarquardt(1e-2, 10, 10, LevenbergMarquardt.Scaling.MARQUARDT, 1e-10);
  }

  private static Vec vec(double[] numbers) {
    return Arithmetic.of(Precision.FLOAT64).vec(numbers);
  }
}
