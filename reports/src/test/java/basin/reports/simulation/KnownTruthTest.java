package basin.reports.simulation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether intervals, claims and powers keep their word where the truth is known: quickly here, and
 * as the table of README.md with {@code -Dsweeps=4000}.
 */
class KnownTruthTest {
  private static final int[] SEEDS = {3, 5, 10, 20};
  private static final double DIFFERENCE = 0.5;
  private static final int SWEEPS = 1_000;
  private static final int RESAMPLES = 199;
  private static final int NOT_ASKED = 9;
  private static final double EVEN = 4 * Math.sqrt(0.25 / SWEEPS);
  private static final double SLACK = 4 * Math.sqrt(0.05 * 0.95 / SWEEPS);

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10, 20})
  void studentsIntervalOfDifferencesCoversTheTruth(int seeds) {
    for (Noise noise : new Noise[] {Noise.NORMAL, Noise.SHARED}) {
      Coverage found = Coverage.of(Sweep.of(noise, seeds), DIFFERENCE, SWEEPS, NOT_ASKED);
      assertEquals(0.95, found.student(), SLACK);
      assertEquals(0, found.none());
    }
    assertEquals(
        0.95,
        Coverage.of(Sweep.withGaps(seeds), DIFFERENCE, SWEEPS, NOT_ASKED).student(),
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
    for (Sweep sweep : new Sweep[] {Sweep.withGaps(10), Sweep.censored(10, 0.3)}) {
      Claims found = Claims.of(sweep, 0.5, SWEEPS / 2);
      assertTrue(found.corrected() <= 0.05 + SLACK, found.toString());
      assertTrue(found.overall() <= 0.05 + 1.5 * SLACK, found.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5})
  void limitsOfTimesHoldTheTruthAtLeastAsOftenAsTheySayHoweverFewTheSeeds(double late) {
    for (int seeds : new int[] {3, 5}) {
      for (Sweep sweep :
          new Sweep[] {Sweep.censored(seeds, late), Sweep.censoredWithGaps(seeds, late)}) {
        Coverage found = Coverage.of(sweep, DIFFERENCE, SWEEPS, NOT_ASKED);
        assertTrue(found.student() > 0.95 - SLACK, sweep.words() + ": " + found);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10, 20})
  void thePowerStatedIsThePowerSeen(int seeds) {
    PowerSeen all =
        PowerSeen.of(Sweep.of(Noise.SHARED, seeds), PowerSeen.effect(seeds, 0.6), SWEEPS);
    assertEquals(0.6, all.formula(), 1e-9);
    assertEquals(all.formula(), all.seen(), EVEN);
    PowerSeen gaps = PowerSeen.of(Sweep.withGaps(seeds), PowerSeen.effect(seeds, 0.8), SWEEPS);
    assertEquals(gaps.formula(), gaps.seen(), EVEN);
    PowerSeen times = PowerSeen.ofTimes(Sweep.censored(seeds, 0.3), 3, SWEEPS);
    assertEquals(times.drawn(), times.seen(), EVEN);
  }

  @ParameterizedTest
  @EnumSource(Noise.class)
  void powerByDrawsIsSeenWhateverTheTails(Noise noise) {
    PowerSeen found = PowerSeen.of(Sweep.of(noise, 5), PowerSeen.effect(5, 0.8), SWEEPS);
    assertEquals(found.drawn(), found.seen(), EVEN);
    assertTrue(found.seen() > found.formula() - 0.05 - EVEN, found.toString());
  }

  @Test
  void theTable() {
    Integer sweeps = Integer.getInteger("sweeps");
    if (sweeps == null) {
      return;
    }
    for (Noise noise : Noise.values()) {
      System.out.println(row(seeds -> Sweep.of(noise, seeds), sweeps));
    }
    System.out.println(row(Sweep::withGaps, sweeps));
    for (double late : new double[] {0.2, 0.5}) {
      System.out.println(row(seeds -> Sweep.censored(seeds, late), sweeps));
      System.out.println(row(seeds -> Sweep.censoredWithGaps(seeds, late), sweeps));
    }
  }

  private static String row(IntFunction<Sweep> of, int sweeps) {
    List<List<Double>> columns = new ArrayList<>();
    for (int seeds : SEEDS) {
      Sweep sweep = of.apply(seeds);
      Coverage coverage = Coverage.of(sweep, DIFFERENCE, sweeps, 999);
      Claims claims = Claims.of(sweep, 1, sweeps);
      PowerSeen power =
          sweep.late() > 0
              ? PowerSeen.ofTimes(sweep, 3, sweeps)
              : PowerSeen.of(sweep, PowerSeen.effect(seeds, 0.8), sweeps);
      columns.add(
          List.of(
              coverage.student(),
              coverage.bca(),
              coverage.ranks(),
              coverage.none(),
              claims.plain(),
              claims.corrected(),
              claims.overall(),
              power.formula(),
              power.drawn(),
              power.seen()));
    }
    StringBuilder row = new StringBuilder("| ").append(of.apply(1).words()).append(" |");
    for (int c = 0; c < columns.get(0).size(); c++) {
      int at = c;
      row.append(columns.stream().map(n -> percent(n.get(at))).collect(joining(" · ", " ", " |")));
    }
    return row.toString();
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
