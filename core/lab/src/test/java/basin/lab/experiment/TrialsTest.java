package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Cadence;
import basin.engine.training.Observation;
import basin.engine.training.Trainer;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.lab.execution.EngineRunner;
import basin.lab.sample.Networks;
import basin.lab.sample.Observers;
import basin.lab.sample.Optimizers;
import basin.lab.sample.SampleCatalog;
import basin.lab.trial.TrialNames;
import basin.lab.trial.Watching;
import basin.spi.descent.Optimizer;
import basin.spi.number.Precision;
import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.run.Trial;
import basin.spi.settings.Doc;
import basin.spi.state.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialsTest {
  private static final Observers.Metrics METRICS =
      new Observers.Metrics(List.of(new Observers.Accuracy()));

  private static final String GRID =
      Trying.NETWORK
          + """
          name: sweep
          question: "Which: one?"
          seeds: [3, 0]
          grid:
            problem.network.layers[0].dense.units: [16, 32]
            optimizer:
              - sgd: {rate: [0.1, {exponential: {start: [1, 2]}}]}
              - adam
            stop: [[], [{gradient-norm: 1e-3}], [gradient-norm: 1e-4]]
          probes: [{trajectory: {every: 10  step, points: 5}}, {curvature: {at: start}}]
          goal: {metric: validation.accuracy, at-least: 0.9}
          """;

  private static final EngineRunner RUNNER =
      new EngineRunner(Trying.binder(), new Trainer(new DataRoom(null)));

  @TempDir Path folder;
  private Trying trying;

  @BeforeEach
  void openFolder() {
    trying = new Trying(folder);
  }

  @Test
  void trialsThatDifferInTheirSeedAloneShareTheirObjects() {
    List<Trial> trials = trying.trials(Trying.SMALL + "seeds: 2\n");
    TrialBinder binder = Trying.binder();
    Assignment first = binder.bind(trials.get(0));
    Assignment second = binder.bind(trials.get(1));
    assertEquals(List.of(0L, 1L), List.of(first.seed(), second.seed()));
    assertSame(first.optimizer(), second.optimizer());
    assertNotSame(first.optimizer(), Trying.binder().bind(trials.get(0)).optimizer());
  }

  @Test
  void trialsThatDifferInTheirOptimizersSettingsAreOfOneKind() {
    List<Trial> trials =
        trying.trials(
            Trying.NETWORK
                + """
                seeds: 2
                grid:
                  optimizer: [{adam: {rate: [0.1, 0.2]}}, {sgd: {rate: [0.1, 0.2]}}]
                  train.batch: [32, 33]
                  "problem.network.layers[0].dense.units": [16, 17]
                """);
    assertEquals(32, trials.size());
    Map<Optional<?>, Long> kinds =
        trials.stream()
            .collect(Collectors.groupingBy(trial -> RUNNER.kind(trial), Collectors.counting()));
    assertEquals(16, kinds.size());
    assertEquals(Set.of(2L), Set.copyOf(kinds.values()));
  }

  @Test
  void withoutMiniBatchesTrialsAreOfNoKind() {
    Trial trial = trying.trials(Trying.NETWORK.replace(", batch: 32", "")).get(0);
    assertEquals(Optional.empty(), RUNNER.kind(trial));
  }

  @Test
  void aFileBecomesObjects() {
    Assignment run = Trying.assignment(trying.trials(Trying.NETWORK).get(0));
    assertEquals(
        new Networks.Network(
            new Networks.Digits(new Networks.Split(0, 0.2)),
            List.of(
                new Networks.Dense(16, new Networks.Relu(), true),
                new Networks.Dense(10, new Networks.Identity(), true)),
            new Networks.Mse(),
            new Networks.GlorotUniform()),
        run.problem());
    assertEquals(
        new Optimizers.Adam(new Optimizers.Constant(0.01), 0.9, 0.999, 1e-8), run.optimizer());
    assertEquals(Budget.ofEpochs(5), run.budget());
    assertEquals(OptionalInt.of(32), run.batch());
    assertEquals(Precision.FLOAT32, run.precision());
    assertEquals(List.of(new Observation(METRICS, Cadence.everyEpochs(1))), run.observations());
  }

  @Test
  void probesLookWhenTheFileSays() {
    Assignment run = Trying.assignment(trying.trials(GRID).get(0));
    assertEquals(
        List.of(
            new Observation(METRICS, Cadence.everyEpochs(1)),
            new Observation(new Observers.Trajectory(5), Cadence.everySteps(10)),
            new Observation(new Observers.Curvature(), Cadence.of(Timing.START))),
        run.observations());
  }

  @ParameterizedTest
  @EnumSource
  void aProbeThatTheFileSaysNothingOfLooksAtItsOwnTime(Timing timing) {
    record Timed(Timing timing) implements Probe {
      @Override
      public Watch attach(Landscape landscape, State state) {
        throw new UnsupportedOperationException("never attached");
      }
    }
    Probe probe = new Timed(timing);
    Watching watching = new Watching(probe, Optional.empty(), Optional.empty());
    assertEquals(new Observation(probe, Cadence.of(timing)), watching.observation());
  }

  @Test
  void anyProbeMayLookSparinglyAndTheTreeSaysSo() {
    Trial trial =
        trying.trials(Trying.SMALL + "probes: [{metrics: {every: ' sparing '}}]\n").get(0);
    assertEquals(
        List.of(new Observation(METRICS, Cadence.of(Timing.SPARING))),
        Trying.assignment(trial).observations());
    assertTrue(trial.tree().contains("\"every\": \"sparing\""), trial.tree());
  }

  @Test
  void metricsThatAreListedKeepTheirCadence() {
    String yaml = Trying.SMALL + "probes: [{metrics: {every: 100 steps}}]\n";
    assertEquals(
        List.of(new Observation(METRICS, Cadence.everySteps(100))),
        Trying.assignment(trying.trials(yaml).get(0)).observations());
  }

  @Test
  void metricsThatAreListedAreTheOnesMeasured() {
    String yaml = Trying.NETWORK + "probes: [{metrics: [missed: 1, accuracy]}]\n";
    assertEquals(
        List.of(new Observers.Missed(1), new Observers.Accuracy()),
        Trying.assignment(trying.trials(yaml).get(0)).metrics());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goal: validation.missed",
        "stop: [target: {metric: validation.missed, at-most: 0.1}]",
        "probes: [metrics]\ngoal: test.missed",
        "probes: [{metrics: {every: 5 steps}}]\ngoal: test.missed",
        "probes: [{metrics: [accuracy]}]\nstop: [target: {metric: train.missed, at-most: 0.1}]",
        "goal: test.missed\nstop: [target: {metric: train.missed, at-most: 0.1}]"
      })
  void whatTheGoalOrARuleReadsIsMeasuredThoughNobodyListsIt(String more) {
    Trial trial = trying.trials(Trying.NETWORK + more + "\n").get(0);
    assertEquals(
        List.of(new Observers.Accuracy(), new Observers.Missed(0)),
        Trying.assignment(trial).metrics());
    assertEquals(
        more.contains("every"), trial.tree().contains("\"every\": \"5 steps\""), trial.tree());
  }

  @Test
  void whatIsMeasuredThoughNobodyListsItHasNothingButProbesBoundAgain() {
    Catalog samples = SampleCatalog.of();
    Origin origin = samples.all().get(0).origin();
    List<Component> more = new ArrayList<>(samples.all());
    more.add(new Component(Optimizer.class, "counted", Counted.class, origin));
    String yaml = Trying.NETWORK.replace("adam: {rate: 0.01}", "counted: {rate: 0.75}");
    Trying counting = new Trying(folder, Catalog.of(more));
    Counted.made.set(0);
    List<Trial> trials = counting.trials(yaml + "goal: validation.missed\nseeds: 3\n");
    assertTrue(trials.get(2).tree().contains("missed"), trials.get(2).tree());
    assertEquals(1, Counted.made.get());
  }

  @Doc("Counts how often it is made.")
  record Counted(@Doc("learning rate η") double rate) implements Optimizers.Still {
    private static final AtomicInteger made = new AtomicInteger();

    Counted {
      made.incrementAndGet();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"validation.accuracy", "train.loss", "curvature.lambda"})
  void whatIsMeasuredAnywayOrIsNoMetricChangesNoTrial(String goal) {
    assertEquals(
        trying.trials(Trying.NETWORK).get(0).tree(),
        trying.trials(Trying.NETWORK + "probes: [metrics]\ngoal: " + goal + "\n").get(0).tree());
  }

  @ParameterizedTest
  @CsvSource({
    "test.accuracy, true",
    "validation.missed, false",
    "train.missed-beyond-2, false",
    "test.loss, false",
    "gradient-norms.total, false"
  })
  void theMetricSaysWhetherMoreOfItIsBetter(String metric, boolean higher) {
    String yaml = Trying.NETWORK + "probes: [{metrics: [missed: 2]}]\ngoal: " + metric + "\n";
    assertEquals(higher, trying.read(yaml).goal().orElseThrow().higher());
  }

  @ParameterizedTest
  @CsvSource({"at-least: 1.5", "at-most: -0.5"})
  void aGoalBeyondTheRangeOfItsMetricIsRefused(String bound) {
    String yaml = Trying.NETWORK + "goal: {metric: test.missed, " + bound + "}\n";
    assertEquals(
        "1 problem in some.yaml:\n  1  some.yaml:8:7  goal: test.missed is a share between 0 and 1,"
            + " beyond which no run can go; 97 % is 0.97",
        trying.faults(yaml));
  }

  @Test
  void theLastAxisIsFastestAndSeedsAreInnermost() {
    List<Trial> trials = trying.trials(GRID);
    assertEquals(2 * 4 * 3 * 2, trials.size());
    assertEquals(trials.size(), trying.read(GRID).trialCount());
    assertEquals(List.of(3L, 0L, 3L, 0L), trials.stream().map(Trial::seed).limit(4).toList());
    assertEquals(
        List.of("none", "gradient-norm 0.001", "gradient-norm 0.0001", "none"),
        List.of(0, 2, 4, 6).stream().map(i -> trials.get(i).axes().get("stop")).toList());
    assertEquals(
        Map.of(
            "problem.network.layers[0].dense.units", "32",
            "optimizer", "sgd",
            "optimizer.rate", "exponential",
            "optimizer.rate.start", "2",
            "stop", "none"),
        trials.get(24 + 12).axes());
    assertEquals(
        List.of(
            "problem.network.layers[0].dense.units",
            "optimizer",
            "optimizer.rate",
            "optimizer.rate.start",
            "stop"),
        trying.read(GRID).axes());
  }

  @Test
  void everyTrialHasANameOfItsOwn() {
    List<Trial> trials = trying.trials(GRID);
    assertEquals(trials.size(), trials.stream().map(Trial::id).distinct().count());
  }

  @Test
  void theResolvedFileRunsTheSameTrials() {
    Experiment experiment = trying.read(GRID);
    Experiment resolved = trying.read(experiment.resolved());
    assertEquals(Trying.trials(experiment), Trying.trials(resolved));
    assertEquals(experiment.resolved(), resolved.resolved());
    assertEquals(experiment.goal(), resolved.goal());
    assertEquals(experiment.question(), resolved.question());
    assertEquals(experiment.axes(), resolved.axes());
  }

  @Test
  void thePrecisionFollowsTheProblem() {
    String yaml =
        Trying.NETWORK
            + "grid: {problem: [bowl, {network: {data: digits, layers: [[dense: 2]], loss:"
            + " mse}}]}\n";
    for (Experiment experiment :
        List.of(trying.read(yaml), trying.read(trying.read(yaml).resolved()))) {
      assertEquals(
          List.of(Precision.FLOAT64, Precision.FLOAT32),
          Trying.trials(experiment).stream().map(t -> Trying.assignment(t).precision()).toList());
    }
  }

  @Test
  void spellingOrderAndNamesDoNotChangeATrial() {
    Trial plain = trying.trials(Trying.SMALL).get(0);
    Trial other =
        trying
            .trials(
                """
                train: {steps: 1_0}
                name: other
                optimizer:
                  sgd: {nesterov: false, rate: {constant: 1e-1}}
                problem: {bowl: 2}
                goal: train.loss
                seeds: [4, 0]
                """)
            .get(1);
    assertEquals(plain, other);
  }

  @Test
  void oneTextOrNumberNeedsNoBrackets() {
    String bare = Trying.NETWORK.replace("data: digits", "data: {csv: {file: a, columns: x}}");
    String listed = bare.replace("columns: x", "columns: [x]");
    assertEquals(trying.trials(listed), trying.trials(bare));
    assertEquals(
        trying.trials(listed),
        trying.trials(bare, Amendment.set("problem.network.data.csv.columns[0]=x")));
    String inTurn = "grid: {problem.network.data: [{csv: {file: a, columns: [x, y]}}]}";
    List<Trial> trials = trying.trials(Trying.NETWORK + inTurn);
    assertEquals(trying.trials(listed).get(0).id(), trials.get(0).id());
    assertEquals("y", trials.get(1).axes().get("problem.network.data.columns"));
  }

  @Test
  void aTreeSaysAllThatIsRecorded() {
    Trial plain = trying.trials(Trying.SMALL).get(0);
    Trial watched = trying.trials(Trying.SMALL + "probes: [curvature]\n").get(0);
    assertNotEquals(plain.id(), watched.id());
    assertTrue(watched.tree().contains("{\"curvature\": {\"at\": \"end\"}}"), watched.tree());
  }

  @Test
  void aHugeGridIsWalkedWithoutBeingMade() {
    String axis = ": {linear: {from: 0.1, to: 0.8, count: 700}}\n";
    Experiment experiment =
        trying.read(
            Trying.NETWORK
                + "grid:\n  optimizer.adam.beta1: [0.1, 0.2]\n  optimizer.adam.rate"
                + axis
                + "  optimizer.adam.epsilon"
                + axis);
    assertEquals(2L * 700 * 700, experiment.trialCount());
    Iterator<Trial> trials = experiment.trials(TrialNames.withoutData("0.1.0"));
    assertEquals("0.1", trials.next().axes().get("optimizer.adam.epsilon"));
  }

  @Test
  void usedComponentsAndDataAreKnown() {
    Experiment experiment = trying.read(Trying.NETWORK + "grid: {optimizer: [adam, sgd: 1]}\n");
    List<String> names =
        experiment.components().stream().map(c -> c.name()).sorted().distinct().toList();
    assertEquals(
        List.of(
            "accuracy",
            "adam",
            "constant",
            "dense",
            "digits",
            "glorot-uniform",
            "identity",
            "metrics",
            "mse",
            "network",
            "relu",
            "sgd"),
        names);
    assertEquals(1, experiment.data().size());
  }

  @Test
  void dataAreReadInEveryPrecisionThatATrialHas() {
    Experiment one = trying.read(Trying.NETWORK);
    assertEquals(List.of(Precision.FLOAT32), precisions(one));
    Experiment two = trying.read(Trying.NETWORK + "grid: {precision: [float64, float32]}\n");
    assertEquals(List.of(Precision.FLOAT32, Precision.FLOAT64), precisions(two));
    assertEquals(1, two.data().size());
  }

  private static List<Precision> precisions(Experiment experiment) {
    return experiment.readings().stream().map(Reading::precision).sorted().toList();
  }

  @Test
  void theNameIsThatOfTheFileUnlessGiven() {
    assertEquals("some", trying.read(Trying.SMALL).name());
    assertEquals("sweep", trying.read(GRID).name());
    assertEquals(Optional.empty(), trying.read(Trying.SMALL).goal());
  }
}
