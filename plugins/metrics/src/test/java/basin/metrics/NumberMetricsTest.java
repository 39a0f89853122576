package basin.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.metric.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of scikit-learn's own pages. */
class NumberMetricsTest {
  private static final double[][] TARGETS = Measured.column(3, -0.5, 2, 7);
  private static final double[][] OUTPUTS = Measured.column(2.5, 0, 2, 8);
  private static final double[][] SEVERAL_TARGETS = {{0.5, 1}, {-1, 1}, {7, -6}};
  private static final double[][] SEVERAL_OUTPUTS = {{0, 2}, {-1, 2}, {8, -5}};

  @Test
  void ofOneColumn() {
    assertEquals(0.5, value(new Mae()));
    assertEquals(0.375, value(new Mse()));
    assertEquals(Math.sqrt(0.375), value(new Rmse()));
    assertEquals(0.9486081370449679, value(new R2()), 1e-15);
  }

  @Test
  void ofSeveralColumns() {
    assertEquals(0.75, several(new Mae()));
    assertEquals(0.7083333333333334, several(new Mse()), 1e-15);
    assertEquals((Math.sqrt(1.25 / 3) + 1) / 2, several(new Rmse()), 1e-15);
    assertEquals(0.9368005266622779, several(new R2()), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-8})
  void whereTargetsDoNotVaryAllOrNothingIsExplained(double error) {
    double[][] targets = Measured.column(-2, -2, -2);
    double[][] outputs = Measured.column(-2, -2, -2 + error);
    assertEquals(error == 0 ? 1 : 0, Measured.ofNumbers(new R2(), outputs, targets));
  }

  @Test
  void theMeanExplainsNothingAndWorseIsBelowZero() {
    double[][] targets = Measured.column(1, 2, 3);
    assertEquals(0, Measured.ofNumbers(new R2(), Measured.column(2, 2, 2), targets));
    assertEquals(-3, Measured.ofNumbers(new R2(), Measured.column(3, 2, 1), targets));
  }

  @Test
  void targetsFarFromZeroLoseNoDigits() {
    double far = 1e9;
    double[][] targets = Measured.column(far + 1, far + 2, far + 3);
    double[][] outputs = Measured.column(far + 1.5, far + 2, far + 3);
    assertEquals(0.875, Measured.ofNumbers(new R2(), outputs, targets), 1e-9);
  }

  @Test
  void anOutputThatIsNaNSpoilsIt() {
    double[][] outputs = Measured.column(Double.NaN, 0, 2, 8);
    for (Metric metric : new Metric[] {new Mae(), new Mse(), new Rmse(), new R2()}) {
      assertEquals(Double.NaN, Measured.ofNumbers(metric, outputs, TARGETS), metric.series());
    }
  }

  private static double value(Metric metric) {
    return Measured.ofNumbers(metric, OUTPUTS, TARGETS);
  }

  private static double several(Metric metric) {
    return Measured.ofNumbers(metric, SEVERAL_OUTPUTS, SEVERAL_TARGETS);
  }
}
