package basin.reports.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.simulation.EqualGroups.Tally;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the report claims of equal groups: quickly here, and as the table of README.md with {@code
 * -Dsweeps=10000}.
 */
class SimulationTest {
  private static final int GROUPS = 10;
  private static final int SWEEPS = Integer.getInteger("sweeps", 400);

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10})
  void theFirstOfTenEqualGroupsIsCoveredAndNobodyWins(int seeds) {
    Tally tally = new EqualGroups(Law.NORMAL, GROUPS, seeds).over(SWEEPS);
    double slack = 4 * Math.sqrt(0.05 * 0.95 / SWEEPS);
    assertEquals(0.95, tally.covered(), slack);
    assertTrue(tally.alarms() <= 0.05 + slack, "alarms " + tally.alarms());
    assertTrue(tally.naive() < 0.9, "Student's interval would do: " + tally.naive());
  }

  @Test
  void whatSeedsShareIsNoLuckThatWasPicked() {
    Tally tally = new EqualGroups(Law.MOSTLY_SHARED, GROUPS, 5).over(SWEEPS);
    assertEquals(0.955, tally.covered(), 0.04);
    assertTrue(tally.alarms() < 0.1, "alarms " + tally.alarms());
  }

  @Test
  void theTable() {
    if (Integer.getInteger("sweeps") == null) {
      return;
    }
    StringBuilder table = new StringBuilder();
    for (Law law : Law.values()) {
      for (int seeds : new int[] {3, 5, 10}) {
        Tally tally = new EqualGroups(law, GROUPS, seeds).over(SWEEPS);
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.1f %% | %.1f %% | %.1f %% |%n",
                law.words,
                seeds,
                100 * tally.covered(),
                100 * tally.naive(),
                100 * tally.alarms()));
      }
    }
    System.out.print(table);
  }
}
