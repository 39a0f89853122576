package basin.testkit.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.Slopes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormulaSurfaceTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  /** With every operator and function. */
  private static final List<String> SMOOTH =
      List.of(
          "x0**2 + 3*sin(x1)",
          "-x0**3/(1 + x1**2) - 2*x0*x1",
          "exp(-x0**2)*cos(pi*x1)",
          "log(x0)*sqrt(x1)",
          "tanh(x0*x1) - flat(x0)",
          "abs(x0 - x1)*max(x0, x1**2) + min(x0, 1e-1*x1)");

  @TestFactory
  Stream<DynamicTest> derivativesAreThoseOfTheFormula() {
    return SMOOTH.stream()
        .map(text -> DynamicTest.dynamicTest(text, () -> assertDerivatives(text, 0.7, 1.3)));
  }

  private static void assertDerivatives(String text, double... point) {
    FormulaSurface surface = new FormulaSurface(text, point.length);
    Vec x = DOUBLES.vec(point);
    Slopes.assertAgree(Slopes.of(surface::value, x), gradient(surface, x), 1e-8);
    Matrix hessian = DOUBLES.matrix(point.length, point.length);
    assertTrue(surface.hessian(x, hessian));
    for (int i = 0; i < point.length; i++) {
      int row = i;
      double[] slopes = Slopes.of(y -> gradient(surface, y)[row], x);
      Slopes.assertAgree(slopes, hessian.row(i).toArray(), 1e-8);
    }
  }

  @Test
  void powersBindBeforeSignsAndSignsBeforeProducts() {
    assertEquals(-9, value("-x0**2", 3));
    assertEquals(-6, value("2*-x0", 3));
    assertEquals(1.5, value("x0/2*1", 3));
    assertEquals(-1, value("1 - x0 + 1", 3));
    assertEquals(1.0 / 9, value("x0**-2", 3), 1e-15);
  }

  @Test
  void atAKinkTheSlopeIsTheMeanOfThoseBesideIt() {
    Vec origin = DOUBLES.vec(0.0);

    assertArrayEquals(new double[] {0}, gradient(new FormulaSurface("abs(x0)", 1), origin));
    assertArrayEquals(new double[] {1.5}, gradient(new FormulaSurface("max(x0, 2*x0)", 1), origin));
  }

  @Test
  void whereEverythingIsFlatItIsZero() {
    assertEquals(0, value("flat(x0)", 0));
    assertEquals(0, value("flat(x0)", 1e-3));
  }

  @Test
  void withoutHessianItKnowsItsGradientAlone() {
    FormulaSurface surface = new FormulaSurface("x0**2", 1).withoutHessian();

    assertArrayEquals(new double[] {6}, gradient(surface, DOUBLES.vec(3.0)));
    assertFalse(surface.hessian(DOUBLES.vec(3.0), DOUBLES.matrix(1, 1)));
  }

  @Test
  void whatIsNoFormulaIsRefusedWithThePlace() {
    assertRefused("x0 + ", "x0+: column 4: a number is missing");
    assertRefused("(x0", "(x0: column 4: ) is missing");
    assertRefused("x0 x1", "x0x1: column 3: an operator is missing");
    assertRefused("cosh(x0)", "no function of one number is called cosh");
    assertRefused("exp(x0, x1)", "no function of two numbers is called exp");
  }

  private static void assertRefused(String text, String why) {
    assertEquals(
        why,
        assertThrows(IllegalArgumentException.class, () -> new FormulaSurface(text, 2))
            .getMessage());
  }

  private static double value(String text, double x) {
    return new FormulaSurface(text, 1).value(DOUBLES.vec(x));
  }

  private static double[] gradient(FormulaSurface surface, Vec x) {
    Vec gradient = DOUBLES.vec(x.length());
    surface.gradient(x, gradient);
    return gradient.toArray();
  }
}
