package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the times are is no matter of a test. */
class BenchTest {
  private static Shell.Answer bench(String... more) {
    String[] arguments = new String[more.length + 6];
    String[] briefly = {"bench", "--offline", "--seconds", "0.001", "--windows", "2"};
    System.arraycopy(briefly, 0, arguments, 0, briefly.length);
    System.arraycopy(more, 0, arguments, briefly.length, more.length);
    return Shell.basin(arguments);
  }

  @ParameterizedTest
  @CsvSource({"w4, W4, samples", "W5, W5, samples", "W6, W6, iterations"})
  void aLineBeginsWithNameAndRate(String typed, String name, String unit) {
    Shell.Answer answer = bench(typed);
    assertEquals(0, answer.code(), answer.err());
    String form =
        name
            + " +\\d+ "
            + unit
            + "/s   \\S+ µs a step \\(±\\d+ %\\)   \\d+ % of \\d+ GFLOP/s   \\d+ bytes a step\n";
    assertTrue(answer.out().matches(form), answer.out());
  }

  @Test
  void programsGetAllInOneObject() {
    Shell.Answer answer = bench("W6", "--json");
    assertEquals(0, answer.code(), answer.err());
    for (String key : new String[] {"java", "kernels", "workload", "rate", "step-cpu-seconds"}) {
      assertTrue(answer.out().contains("\"" + key + "\": "), answer.out());
    }
    assertTrue(answer.out().startsWith("{") && answer.out().endsWith("}\n"), answer.out());
  }

  @Test
  void aWorkloadWithoutItsDataIsLeftOutAndTheOthersRun(@TempDir Path empty) {
    assumeTrue(System.getenv("BASIN_DATA") == null, "MNIST is there: BASIN_DATA names its folder");
    String home = System.setProperty("user.home", empty.toString());
    try {
      Shell.Answer answer = bench("sweep", "W6");
      assertEquals(3, answer.code());
      assertTrue(answer.err().startsWith("basin: SWEEP is left out. mnist: "), answer.err());
      assertTrue(answer.out().startsWith("W6 "), answer.out());
    } finally {
      System.setProperty("user.home", home);
    }
  }

  @Test
  void aWorkloadThatIsNotThereIsAMistake() {
    Shell.Answer answer = bench("W4", "W7");
    assertEquals(2, answer.code());
    assertTrue(answer.err().startsWith("basin: there is no workload 'W7'; "), answer.err());
    assertEquals("", answer.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--seconds=0", "--seconds=NaN", "--windows=0", "-j0"})
  void aMeasurementTakesTimeAndThreads(String option) {
    Shell.Answer answer = Shell.basin("bench", "W6", option);
    assertEquals(2, answer.code());
    assertTrue(answer.err().contains(" takes a "), answer.err());
  }
}
