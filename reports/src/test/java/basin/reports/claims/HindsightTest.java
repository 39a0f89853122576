package basin.reports.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.statistics.Paired;
import basin.reports.statistics.Sample;
import basin.reports.statistics.samples.Student;
import basin.spi.claim.Judgement;
import basin.spi.claim.Verdict;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Claims on what was tuned hold whatever luck had a part in the choice. */
class HindsightTest {
  private static final double[] SLOW = {2.31, 2.04, 2.17, 1.96, 2.22, 2.09};
  private static final double[] MIDDLING = {1.02, 1.31, 0.97, 1.18, 1.09, 1.24};

  private static void tried(Invented results, String optimizer, double[]... byRate) {
    for (int rate = 0; rate < byRate.length; rate++) {
      for (int seed = 0; seed < byRate[rate].length; seed++) {
        results
            .trial(seed, "optimizer", optimizer, "optimizer.rate", Double.toString(0.1 + rate))
            .curve("train.loss", 3, byRate[rate][seed]);
      }
    }
  }

  private static double[] logs(double... values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }

  private static double p(double[] better, double... worse) {
    double[] gains = new double[better.length];
    Arrays.setAll(gains, i -> Math.log(worse[i]) - Math.log(better[i]));
    return Paired.of(gains).p();
  }

  private static Judgement judged(double[][] first, double[][] second) {
    Invented results = Dock.byLoss();
    tried(results, "adam", first);
    tried(results, "sgd", second);
    return Dock.judge(results, Dock.compare("train.loss", "adam", "sgd"));
  }

  @Test
  void whatCannotBeToldFromTheBestMultipliesThePOfASupportedClaim() {
    double alone = judged(new double[][] {MIDDLING}, new double[][] {SLOW}).p();
    assertEquals(p(MIDDLING, SLOW), alone, 1e-15);
    double[] second = {1.5, 1.2, 1.4, 1.1, 1.4, 1.2};
    double[] third = {0.9, 1.7, 0.9, 1.5, 1.0, 1.5};
    Judgement chosen = judged(new double[][] {MIDDLING, second, third}, new double[][] {SLOW});
    assertEquals(Verdict.SUPPORTED, chosen.verdict());
    assertEquals(1.5 * alone, chosen.p(), 1e-15);
    assertTrue(
        chosen.cautions().toString().contains("nothing tells any of them from the best"),
        chosen.cautions()::toString);
  }

  @Test
  void whatIsClearlyWorseThanTheBestHasNoPart() {
    double[] hopeless = {5.1, 5.3, 4.9, 5.2, 5, 5.4};
    Judgement chosen = judged(new double[][] {MIDDLING, hopeless}, new double[][] {SLOW});
    assertEquals(p(MIDDLING, SLOW), chosen.p(), 1e-15);
    assertTrue(chosen.cautions().stream().noneMatch(c -> c.contains("told from the best")));
  }

  @Test
  void theOtherSideStandsAtItsBestOfAllSeeds() {
    // By the other seeds, each of the two is chosen for some seeds, and is worse there.
    double[] one = {1.5, 2.5, 1.4, 2.6, 1.5, 2.4};
    double[] other = {2.5, 1.5, 2.6, 1.4, 2.4, 1.45};
    Judgement judgement = judged(new double[][] {MIDDLING}, new double[][] {one, other});
    double low = judgement.grounds().get(0).low();
    double[] best = logs(other);
    double[] gains = new double[best.length];
    Arrays.setAll(gains, i -> best[i] - Math.log(MIDDLING[i]));
    assertEquals(Math.exp(Paired.of(gains).difference().low()), low, 1e-12);
    assertTrue(
        judgement.grounds().get(0).value() > Math.exp(Paired.of(gains).difference().center()));
  }

  @Test
  void limitsAreAsWideAsTheCorrectionSays() {
    double[] second = {1.5, 1.2, 1.4, 1.1, 1.4, 1.2};
    double[] third = {0.9, 1.7, 0.9, 1.5, 1.0, 1.5};
    double one = low(MIDDLING);
    assertEquals(one, low(MIDDLING, second), 1e-12, "two in question take no more than one");
    double three = low(MIDDLING, second, third);
    double[] gains = new double[6];
    Arrays.setAll(gains, i -> Math.log(SLOW[i] / MIDDLING[i]));
    Sample sample = new Sample(gains);
    double half = Student.quantile(5, 1 - 0.05 / 1.5) * sample.standardError();
    assertEquals(Math.exp(sample.mean() - half), three, 1e-12);
  }

  private static double low(double[]... byRate) {
    return judged(byRate, new double[][] {SLOW}).grounds().get(0).low();
  }
}
