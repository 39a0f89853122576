package basin.lab.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.experiment.Experiment;
import basin.lab.trial.TrialNames;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How often the objects of a trial are made between its file and its result. */
@Timeout(120)
class BoundOnceTest {
  private static final String TRIAL =
      """
      problem: bowl
      optimizer: {counted: {rate: 0.25}}
      train: {steps: 2}
      """;

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
    Workbench.Counted.MADE.clear();
  }

  @Test
  void aTrialIsBoundOnce() {
    Experiment single = bench.experiment("single", TRIAL);

    assertEquals(1, bench.run(single).tally().done());
    assertEquals(Map.of(0.25, 1), made());
    single.resolved();
    bench.run(single); // finds all finished
    assertEquals(Map.of(0.25, 1), made());
  }

  @Test
  void hundredsOfSeedsShareWhatIsBoundOnce() {
    assertEquals(300, run("seeds", TRIAL + "seeds: 300\n").tally().done());
    assertEquals(Map.of(0.25, 1), made());
  }

  @Test
  void eachRateIsBoundOnceThoughItsGridIsTooLargeToBeLookedThrough() {
    assertEquals(301, run("rates", sweep(301)).tally().done());
    assertEquals(301, made().size());
    assertEquals(Set.of(1), Set.copyOf(made().values()));
  }

  @Test
  void whatAHugeGridComesToIsNotKept() {
    Experiment huge = bench.experiment("huge", sweep(6000));
    int length = huge.trials(TrialNames.withoutData("1")).next().tree().length();
    huge.trials(TrialNames.withoutData("1")).forEachRemaining(trial -> {});

    Map<Double, Integer> made = made();
    assertEquals(6000, made.size());
    long kept = made.values().stream().filter(times -> times == 1).count();
    assertTrue(kept >= 1000 && kept * length < 600_000, kept + " of " + length + " characters");
    assertEquals(2, made.get(rate(6000)));
  }

  private SweepSummary run(String name, String yaml) {
    return bench.run(bench.experiment(name, yaml));
  }

  private static String sweep(int rates) {
    return TRIAL
        + "grid: {optimizer.counted.rate: "
        + IntStream.rangeClosed(1, rates)
            .mapToObj(i -> Double.toString(rate(i)))
            .collect(Collectors.joining(", ", "[", "]"))
        + "}\n";
  }

  private static double rate(int number) {
    return number / 8192.0;
  }

  private static Map<Double, Integer> made() {
    return new TreeMap<>(Workbench.Counted.MADE);
  }
}
