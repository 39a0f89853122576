package basin.reports.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.samples.Student;
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
      assertEquals(Student.quantile(size - 1, 0.95), new Best(1, 0, true).factor(size), 1e-12);
    }
    Sample sample = new Sample(0.3, 0.5, 0.45);
    assertEquals(Interval.ofMean(sample), Best.ONLY.mean(sample));
  }

  @Test
  void theMoreThereAreToPickFromTheWiderTheSideOfLuck() {
    double last = 0;
    for (int of : new int[] {1, 3, 10, 81, 1000}) {
      assertTrue(new Best(of, 0, true).factor(5) > last);
      last = new Best(of, 0, true).factor(5);
    }
    assertEquals(
        new Best(1, 0, true).factor(5),
        new Best(2, 0, true).factor(5),
        1e-4,
        "one may be picked either way");
    Sample sample = new Sample(0.3, 0.5, 0.45);
    Interval plain = Interval.ofMean(sample);
    Interval highest = new Best(6, 0, true).mean(sample);
    Interval lowest = new Best(6, 0, false).mean(sample);
    assertTrue(highest.low() < plain.low() && highest.high() == plain.high());
    assertTrue(lowest.high() > plain.high() && lowest.low() == plain.low());
    assertEquals(lowest.high() - lowest.center(), highest.center() - highest.low(), 1e-12);
  }

  /** With ever more values s is σ, and c solves Φ(c)ᵏ − Φ(−t)ᵏ = 0.95. */
  @Test
  void ofManyValuesTheLimitIsTheNormalMaximums() {
    int k = 7;
    double z = new Best(k, 0, true).factor(2_000_001);
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
      covered += new Best(of, 0, true).mean(best).contains(3) ? 1 : 0;
    }
    assertEquals(0.95, (double) covered / SWEEPS, 0.005);
  }

  @Test
  void luckThatAllShareIsNotPicked() {
    double own = new Best(10, 0, true).factor(5);
    double half = new Best(10, 0.5, true).factor(5);
    double most = new Best(10, 0.95, true).factor(5);
    assertTrue(own > half && half > most && most >= Student.quantile(4, 0.95));
    assertEquals(half, new Best(10, 0.549, true).factor(5), "down to the next twentieth");
  }

  @Test
  void agreementIsWhatSeedsDoToAllAlike() {
    Well19937c random = new Well19937c(77);
    double[][] values = new double[6][400];
    for (int j = 0; j < 400; j++) {
      double shared = 2 * random.nextGaussian();
      for (int i = 0; i < 6; i++) {
        values[i][j] = 10 * i + shared + random.nextGaussian();
      }
    }
    assertEquals(0.8, Agreement.of(values), 0.03);
    assertEquals(1, Agreement.of(new double[][] {{1, 2, 4}, {5, 6, 8}}), 1e-12);
    assertEquals(0, Agreement.of(new double[][] {{1, 2, 4}, {4, 2, 1}}));
    assertEquals(0, Agreement.of(new double[][] {{3, 3}, {3, 3}}));
    assertEquals(0, Agreement.of(new double[][] {{1, 2, 4}}));
  }

  @Test
  void oneValueHasNoInterval() {
    assertFalse(new Best(5, 0, true).mean(new Sample(0.4)).known());
  }
}
