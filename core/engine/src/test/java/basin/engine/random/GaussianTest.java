package basin.engine.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.math.DoubleMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianTest {
  @ParameterizedTest
  @CsvSource({
    "0.25, -0.6744897501960817",
    "0.001, -3.090232306167814",
    "1e-20, -9.262340089798408"
  })
  void theQuantilesWichuraPrintsComeOut(double p, double x) {
    assertEquals(x, Gaussian.quantile(p), 1e-15 * Math.abs(x));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.07, 0.0751, 0.2, 0.4, 0.5, 0.6, 0.9, 0.9249, 0.93, 0.99})
  void theDistributionFunctionLeadsBack(double p) {
    double x = Gaussian.quantile(p);
    assertEquals(p, (1 + DoubleMath.erf(x / Math.sqrt(2))) / 2, 3e-16);
  }

  @Test
  void theTwoTailsMirrorEachOther() {
    for (double p = 0x1p-40; p < 0.5; p *= 2) {
      assertEquals(-Gaussian.quantile(p), Gaussian.quantile(1 - p));
    }
  }
}
