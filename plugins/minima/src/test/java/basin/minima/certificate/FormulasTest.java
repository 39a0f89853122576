package basin.minima.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.testkit.formula.FormulaSurface;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Points whose kinds can be read off their formulas. */
class FormulasTest {
  @TestFactory
  Stream<DynamicTest> whereNothingBendsFallsAndRisesDecide() {
    return Stream.of(
        at(Verdict.DEGENERATE_MAXIMUM, "-x0**4", 0),
        at(Verdict.DEGENERATE_MAXIMUM, "-x0**4-3*x1**6", 0, 0),
        at(Verdict.DEGENERATE_MAXIMUM, "2-(x0**2+x1**2)**2", 0, 0),
        at(Verdict.DEGENERATE_MINIMUM, "x0**4+3*x1**6", 0, 0),
        at(Verdict.DEGENERATE_SADDLE, "x0**4-3*x1**4", 0, 0),
        at(Verdict.DEGENERATE_SADDLE, "x0*x1*x2", 0, 0, 0),
        at(Verdict.DEGENERATE_SADDLE, "x0**3", 0));
  }

  @TestFactory
  Stream<DynamicTest> aKinkIsOneHoweverWeak() {
    return Stream.of(
        at(Verdict.MINIMUM_AT_KINK, "1e-8*abs(x0)+x1**2", 0, 0),
        at(Verdict.KINK, "x1**2-1e-8*abs(x0)", 0, 0),
        at(Verdict.MINIMUM_AT_KINK, "abs(x0)+0.999*x0", 0),
        at(Verdict.ON_ITS_WAY, "abs(x0)+1.001*x0", 0),
        at(Verdict.ON_ITS_WAY, "abs(x0-x1)+1.001*x0", 0, 0));
  }

  /** Below 10⁻³ of the length, 10⁻⁵ and 10⁻⁷ the lower power wins. */
  @TestFactory
  Stream<DynamicTest> anInflectionUnderAFourthPowerIsNoMinimum() {
    return Stream.of(
        at(Verdict.DEGENERATE_SADDLE, "x0**2+x1**4+0.1*x1**3", 0, 0),
        at(Verdict.DEGENERATE_SADDLE, "x0**2+x1**4+0.001*x1**3", 0, 0),
        at(Verdict.DEGENERATE_SADDLE, "x0**2+x1**4+0.00001*x1**3", 0, 0),
        at(Verdict.DEGENERATE_SADDLE, "x0**2+x1**4+0.000001*x1**3", 0, 0),
        at(Verdict.DEGENERATE_MINIMUM, "x0**2+x1**6+0.000001*x1**4", 0, 0),
        at(Verdict.DEGENERATE_MINIMUM, "x0**2+x1**4-20*x1**6", 0, 0));
  }

  /** Curvature that is large at a point alone. */
  @TestFactory
  Stream<DynamicTest> aNarrowMinimumHasNoKink() {
    return Stream.of(
        at(Verdict.MINIMUM, "sqrt(x0**2+1e-8)+x1**2", 0, 0),
        at(Verdict.MINIMUM, "sqrt(x0**2+1e-12)+x1**2", 0, 0),
        at(Verdict.MINIMUM, "sqrt(x0**2+1e-16)+x1**2", 0, 0));
  }

  /** A third of 10¹² has no place among the numbers of float64 that is nearer than 10⁻⁵. */
  @Test
  void farOutAPointIsNearToWhatIsAFewLastDigitsAway() {
    check(Verdict.MINIMUM, "(3*x0-1e12)**2+(7*x1+1e12)**2", 1e12 / 3, -1e12 / 7);
  }

  private static DynamicTest at(Verdict verdict, String formula, double... point) {
    return DynamicTest.dynamicTest(formula, () -> check(verdict, formula, point));
  }

  private static void check(Verdict verdict, String formula, double... point) {
    Given given = Given.of(new FormulaSurface(formula, point.length));
    assertEquals(verdict, given.certifier().of(point).verdict(), formula);
  }
}
