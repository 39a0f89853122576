package basin.reports.statistics.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Normal;
import basin.reports.statistics.Tail;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedPowerTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0.5, 2",
    "2, 3, 4.3",
    "4, -1, 2.7",
    "9, 3.16, 2.26",
    "9, 3.16, -2.26",
    "30, 8, 1",
    "200, 2, 5"
  })
  void theIntegralAgreesWithLenthsSeries(double freedom, double shift, double t) {
    double series = lenth(t, freedom, shift);
    NoncentralT law = new NoncentralT(freedom, shift);
    assertEquals(series, law.below(t), 1e-10);
    assertEquals(1, law.below(t) + law.above(t), 1e-12);
  }

  /** Lenth 1989, algorithm AS 243, summed until terms vanish. */
  private static double lenth(double t, double freedom, double shift) {
    if (t < 0) {
      return 1 - lenth(-t, freedom, -shift);
    }
    double x = t * t / (t * t + freedom);
    double half = shift * shift / 2;
    double sum = 0;
    for (int j = 0; j < 600; j++) {
      double p = Math.exp(-half + j * Math.log(half) - Gamma.logGamma(j + 1));
      double q =
          shift / Math.sqrt(2) * Math.exp(-half + j * Math.log(half) - Gamma.logGamma(j + 1.5));
      sum +=
          p * Beta.regularizedBeta(x, j + 0.5, freedom / 2)
              + q * Beta.regularizedBeta(x, j + 1, freedom / 2);
    }
    return Normal.below(-shift) + sum / 2;
  }

  @Test
  void withoutShiftItIsStudents() {
    assertEquals(Tail.student(2.3, 4), new NoncentralT(4, 0).above(2.3), 1e-12);
    assertEquals(0.05, PairedPower.twoSided(0, 0.05).at(7), 1e-10);
    assertTrue(PairedPower.twoSided(0, 0.05).pairs(0.8).isEmpty());
  }

  /** Where series run out of range. */
  @Test
  void hugeShiftsAndHugeLimitsAreWithinReach() {
    assertEquals(1, PairedPower.twoSided(100, 0.05).at(3), 1e-9);
    assertEquals(1, new NoncentralT(99, 400).above(100), 1e-9);
    double limit = 6366.2;
    double chance = new NoncentralT(1, 50).above(limit);
    double direct = 2 * Normal.below(50 / limit) - 1;
    assertEquals(direct, chance, 2e-5);
  }

  @Test
  void negativeEffectsCountFromBothSidesAndFromOneNever() {
    PairedPower up = PairedPower.twoSided(0.7, 0.05);
    PairedPower down = PairedPower.twoSided(-0.7, 0.05);
    assertEquals(up.at(9), down.at(9), 1e-12);
    assertTrue(new PairedPower(-0.7, 0.05, 1).at(9) < 0.001);
  }

  @Test
  void fewerThanTwoPairsFindNothing() {
    assertEquals(0, PairedPower.twoSided(3, 0.05).at(1));
    assertEquals(2, PairedPower.twoSided(500, 0.05).pairs(0.8).orElseThrow());
    assertThrows(IllegalArgumentException.class, () -> new PairedPower(1, 0.05, 3));
    assertThrows(IllegalArgumentException.class, () -> PairedPower.twoSided(1, 0));
    assertThrows(IllegalArgumentException.class, () -> PairedPower.twoSided(Double.NaN, 0.05));
  }
}
