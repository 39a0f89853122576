package basin.reports.factors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.statistics.random.Draws;
import basin.reports.study.Study;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sweeps of 3 × 2 cells with known effects, whose seeds bring something to all cells, something to
 * each level of a factor, and something to each cell: what is said of them is as sure as it says.
 */
class EffectsTruthTest {
  private static final int SWEEPS = 200;
  private static final List<String> ONE = List.of("a", "b", "c");
  private static final List<String> TWO = List.of("x", "y");

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10})
  void withoutEffectsAtMostOneSweepInTwentyIsSaidToHaveAny(int seeds) {
    int said = 0;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      Analysis analysis = analysis(seeds, sweep, 0);
      boolean any =
          analysis.mains().stream()
              .anyMatch(m -> m.sure() || m.contrasts().stream().anyMatch(Contrast::sure));
      said += any || analysis.interplays().stream().anyMatch(Interplay::sure) ? 1 : 0;
    }
    // two families, effects and contrasts, which go together; 3 standard errors of the count
    assertTrue(said <= SWEEPS * 0.06 + 3 * Math.sqrt(SWEEPS * 0.06 * 0.94), said + "");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10})
  void intervalsOfContrastsCoverTheTruth(int seeds) {
    int covered = 0;
    int all = 0;
    double effect = 0.8;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      Analysis analysis = analysis(seeds, sweep, effect);
      MainEffect main =
          analysis.mains().stream()
              .filter(m -> m.factor().name().equals("one"))
              .findFirst()
              .orElseThrow();
      Contrast contrast = main.contrast(0, 2);
      double truth = contrast.better() == 0 ? 2 * effect : -2 * effect;
      covered += contrast.gain().difference().contains(truth) ? 1 : 0;
      all++;
    }
    assertEquals(0.95, (double) covered / all, 0.04);
  }

  private static Analysis analysis(int seeds, int sweep, double effect) {
    Draws noise = Draws.of("effects", seeds, sweep);
    double[] common = new double[seeds];
    double[][] own = new double[ONE.size()][seeds];
    for (int seed = 0; seed < seeds; seed++) {
      common[seed] = noise.gaussian();
      for (double[] level : own) {
        level[seed] = 0.5 * noise.gaussian();
      }
    }
    Invented results = new Invented().goal("validation.score", true);
    for (int i = 0; i < ONE.size(); i++) {
      for (String two : TWO) {
        for (int seed = 0; seed < seeds; seed++) {
          double value = common[seed] + own[i][seed] + 0.5 * noise.gaussian() - effect * i;
          results.trial(seed, "one", ONE.get(i), "two", two).curve("validation.score", 0, value);
        }
      }
    }
    return Analysis.of(Study.of(results)).orElseThrow();
  }
}
