package basin.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.catalog.Catalog;
import basin.lab.experiment.ExperimentFile;
import basin.lab.trial.TrialNames;
import basin.runner.Version;
import basin.runner.plugin.ClassPathPlugins;
import basin.spi.Plugin;
import basin.spi.run.Executor;
import basin.spi.run.ExecutorException;
import basin.spi.run.Trial;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import basin.spi.run.Workplace;
import basin.testkit.ExecutorContract;
import basin.testkit.HouseStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark on threads of this process; its workers load Basin anew all the same. */
class SparkTest implements ExecutorContract, HouseStyle {
  @TempDir private static Path folder;
  private static List<Trial> trials;
  private static Trial endless;
  private static TrialRunner runner;

  @BeforeAll
  static void plan() throws IOException {
    Libraries.leaveToBasinItsOwn();
    trials = new ArrayList<>(planned("short", 1_000, 20));
    trials.set(2, new Trial("00", 0, "{}", Map.of(), trials.get(2).inputs()));
    endless = planned("long", 1_000_000_000_000L, 1).get(0);
    runner = new Workplace(Version.basin(), List.of(), List.of(), folder.toString()).open();
  }

  @Override
  public Plugin plugin() {
    return new SparkPlugin();
  }

  @Override
  public Map<String, Executor> components() {
    return Map.of("spark", spark("local[2]"));
  }

  @Override
  public TrialRunner runner() {
    return runner;
  }

  @Override
  public List<Trial> trials() {
    return trials;
  }

  @Override
  public Trial endless() {
    return endless;
  }

  @Test
  void aMasterThatIsNotThereIsNamedAtOnce() {
    assertRefused(
        "spark://127.0.0.1:1",
        "no Spark master answers at spark://127.0.0.1:1; start one, or name another with --master");
  }

  @Test
  void whatSparkDoesNotUnderstandIsSaidInALine() {
    assertRefused("somewhere", "Spark cannot be set up for somewhere: ");
  }

  @Test
  void whatWorksOnlyHereIsNotSentElsewhere() {
    TrialRunner homely =
        new TrialRunner() {
          @Override
          public Optional<?> kind(Trial trial) {
            return Optional.empty();
          }

          @Override
          public void run(List<Trial> trials, Consumer<TrialResult> sink) {}
        };
    assertEquals(
        "what these trials are run by works only here", refusal(spark("local[2]"), homely));
  }

  @Test
  void noTrialsNeedNoCluster() {
    try (TrialExecutor open = spark("spark://127.0.0.1:1").open(new QuietHost())) {
      open.run(List.<Trial>of().iterator(), runner, result -> {});
    }
  }

  /** So that who goes on from a rung is decided by the same numbers. */
  @Test
  void aTrialPausesThereWhereItWouldPauseHere() {
    List<Trial> pausing = trials.stream().skip(3).limit(5).map(t -> t.pausing(300)).toList();
    Map<String, String> here = new TreeMap<>();
    pausing.forEach(trial -> runner.run(List.of(trial), result -> note(result, here)));
    Map<String, String> there = new TreeMap<>();
    try (TrialExecutor open = spark("local[2]").open(new QuietHost())) {
      open.run(pausing.iterator(), runner, result -> note(result, there));
    }

    assertEquals(here, there);
    assertEquals(5, here.size());
    assertTrue(
        here.values().stream().allMatch(each -> each.startsWith("PRUNED 300 ")), here::toString);
  }

  private static void note(TrialResult result, Map<String, String> in) {
    in.put(result.id(), result.outcome() + " " + result.cost().steps() + " " + result.digest());
  }

  private static void assertRefused(String master, String words) {
    String said = refusal(spark(master), runner);
    assertTrue(said.startsWith(words), said);
    assertEquals(1, said.lines().count(), said);
  }

  private static String refusal(Executor spark, TrialRunner runner) {
    try (TrialExecutor open = spark.open(new QuietHost())) {
      return assertThrows(
              ExecutorException.class, () -> open.run(trials.iterator(), runner, result -> {}))
          .getMessage();
    }
  }

  private static Spark spark(String master) {
    return new Spark(master, Map.of(), 2, Optional.of(folder.resolve("cache").toString()));
  }

  private static List<Trial> planned(String name, long steps, int seeds) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(name + ".yaml"),
            """
            problem: rosenbrock
            optimizer: {sgd: {rate: 0.0001}}
            train: {steps: %d}
            seeds: %d
            """
                .formatted(steps, seeds));
    Catalog catalog =
        Catalog.of(
            new ClassPathPlugins(Version.basin())
                .found().offers().stream().flatMap(offer -> offer.components().stream()).toList());
    List<Trial> planned = new ArrayList<>();
    ExperimentFile.read(file, List.of(), catalog)
        .trials(TrialNames.withoutData(Version.basin()))
        .forEachRemaining(planned::add);
    return planned;
  }
}
