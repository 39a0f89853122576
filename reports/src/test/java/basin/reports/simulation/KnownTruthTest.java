package basin.reports.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether intervals, claims and powers keep their word where the truth is known: quickly here, and
 * as the tables of README.md with {@code -Dsweeps=10000}.
 */
class KnownTruthTest {
  private static final int[] SEEDS = {3, 5, 10, 20};
  private static final double DIFFERENCE = 0.5;
  private static final int SWEEPS = 1_000;
  private static final int RESAMPLES = 199;
  private static final double SLACK = 4 * Math.sqrt(0.05 * 0.95 / SWEEPS);

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10, 20})
  void studentsIntervalOfDifferencesCoversTheTruth(int seeds) {
    for (Noise noise : new Noise[] {Noise.NORMAL, Noise.SHARED}) {
      Coverage found = Coverage.of(Sweep.of(noise, seeds), DIFFERENCE, SWEEPS, RESAMPLES);
      assertEquals(0.95, found.student(), SLACK);
      assertEquals(0, found.none());
    }
    assertEquals(
        0.95,
        Coverage.of(Sweep.withGaps(seeds), DIFFERENCE, SWEEPS, RESAMPLES).student(),
        SLACK + 0.01);
  }

  @Test
  void theBootstrapOfThreeSeedsCannot() {
    Coverage few = Coverage.of(Sweep.of(Noise.NORMAL, 3), DIFFERENCE, SWEEPS, RESAMPLES);
    assertTrue(few.bca() < 0.85, "BCa would do: " + few);
    assertTrue(Double.isNaN(few.ranks()));
    Coverage many = Coverage.of(Sweep.of(Noise.NORMAL, 20), DIFFERENCE, SWEEPS, RESAMPLES);
    assertTrue(many.bca() > 0.9 && many.ranks() > 0.92);
  }

  @ParameterizedTest
  @EnumSource(Noise.class)
  void whatIsFalseIsRarelySupported(Noise noise) {
    Claims found = Claims.of(Sweep.of(noise, 5), 1, SWEEPS / 2);
    assertTrue(found.corrected() <= 0.05 + SLACK, found.toString());
    assertTrue(found.plain() > found.corrected());
  }

  @Test
  void norWithGapsOrTargetsThatAreNeverReached() {
    for (Sweep sweep : new Sweep[] {Sweep.withGaps(10), Sweep.censored(10)}) {
      Claims found = Claims.of(sweep, 0.5, SWEEPS / 2);
      assertTrue(found.corrected() <= 0.05 + SLACK, found.toString());
      assertTrue(found.overall() <= 0.05 + 1.5 * SLACK, found.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10, 20})
  void thePowerStatedIsThePowerSeen(int seeds) {
    double slack = 4 * Math.sqrt(0.25 / SWEEPS);
    PowerSeen all =
        PowerSeen.of(Sweep.of(Noise.SHARED, seeds), PowerSeen.effect(seeds, 0.6), SWEEPS);
    assertEquals(0.6, all.stated(), 1e-9);
    assertEquals(all.stated(), all.seen(), slack);
    PowerSeen gaps = PowerSeen.of(Sweep.withGaps(seeds), PowerSeen.effect(seeds, 0.8), SWEEPS);
    assertEquals(gaps.stated(), gaps.seen(), slack);
  }

  @Test
  void theTables() {
    Integer sweeps = Integer.getInteger("sweeps");
    if (sweeps == null) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Sweep sweep : all()) {
      text.append(line(sweep, sweeps)).append('\n');
    }
    System.out.print(text);
  }

  private static List<Sweep> all() {
    List<Sweep> all = new ArrayList<>();
    for (Noise noise : Noise.values()) {
      for (int seeds : SEEDS) {
        all.add(Sweep.of(noise, seeds));
      }
    }
    for (int seeds : SEEDS) {
      all.add(Sweep.withGaps(seeds));
    }
    for (int seeds : SEEDS) {
      all.add(Sweep.censored(seeds));
    }
    for (int seeds : SEEDS) {
      all.add(Sweep.censoredWithGaps(seeds));
    }
    return all;
  }

  private static String line(Sweep sweep, int sweeps) {
    Coverage coverage = Coverage.of(sweep, DIFFERENCE, sweeps, 1_999);
    Claims claims = Claims.of(sweep, 1, sweeps);
    PowerSeen power =
        sweep.late() == 0
            ? PowerSeen.of(sweep, PowerSeen.effect(sweep.seeds(), 0.8), sweeps)
            : PowerSeen.ofTimes(sweep, 3, sweeps);
    return String.join(
        " | ",
        "| " + sweep.words(),
        Integer.toString(sweep.seeds()),
        percent(coverage.student()),
        percent(coverage.bca()),
        percent(coverage.ranks()),
        percent(coverage.none()),
        percent(claims.plain()),
        percent(claims.corrected()),
        percent(claims.overall()),
        percent(power.stated()),
        percent(power.seen()) + " |");
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
