package basin.reports.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestTest {
  private static final int SWEEPS = 40_000;

  @Test
  void theOnlyOneHasStudentsInterval() {
    for (int size : new int[] {2, 3, 10, 200}) {
      assertEquals(Student.quantile(size - 1, 0.95), Best.factor(1, size), 1e-12);
    }
    Sample sample = new Sample(0.3, 0.5, 0.45);
    assertEquals(Interval.ofMean(sample), Best.mean(sample, 1, true));
  }

  @Test
  void theMoreThereAreToPickFromTheWiderTheSideOfLuck() {
    double last = 0;
    for (int of : new int[] {1, 3, 10, 81, 1000}) {
      assertTrue(Best.factor(of, 5) > last);
      last = Best.factor(of, 5);
    }
    assertEquals(Best.factor(1, 5), Best.factor(2, 5), 1e-12, "one may be picked either way");
    Sample sample = new Sample(0.3, 0.5, 0.45);
    Interval plain = Interval.ofMean(sample);
    Interval highest = Best.mean(sample, 6, true);
    Interval lowest = Best.mean(sample, 6, false);
    assertTrue(highest.low() < plain.low() && highest.high() == plain.high());
    assertTrue(lowest.high() > plain.high() && lowest.low() == plain.low());
    assertEquals(lowest.high() - lowest.center(), highest.center() - highest.low(), 1e-12);
  }

  /** With ever more values s is σ, and c solves Φ(c)ᵏ − Φ(−t)ᵏ = 0.95. */
  @Test
  void ofManyValuesTheLimitIsTheNormalMaximums() {
    int k = 7;
    double z = Best.factor(k, 2_000_001);
    var normal = new org.apache.commons.math3.distribution.NormalDistribution(null, 0, 1);
    double missed = 1 - Math.pow(normal.cumulativeProbability(z), k);
    assertEquals(0.05, missed, 1e-4);
  }

  /** The plain way: draw the samples, pick the best, count. */
  @ParameterizedTest
  @CsvSource({"2, 2", "4, 3", "10, 5", "25, 9"})
  void drawnSamplesAreCoveredAsOftenAsPromised(int of, int size) {
    Well19937c random = new Well19937c(20_011);
    int covered = 0;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      Sample best = null;
      for (int i = 0; i < of; i++) {
        double[] values = new double[size];
        Arrays.setAll(values, j -> 3 + 0.2 * random.nextGaussian());
        Sample sample = new Sample(values);
        best = best == null || sample.mean() > best.mean() ? sample : best;
      }
      covered += Best.mean(best, of, true).contains(3) ? 1 : 0;
    }
    assertEquals(0.95, (double) covered / SWEEPS, 0.005);
  }

  @Test
  void oneValueHasNoInterval() {
    assertFalse(Best.mean(new Sample(0.4), 5, true).known());
  }
}
