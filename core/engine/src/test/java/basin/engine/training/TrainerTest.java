package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.data.DataRoom;
import basin.engine.example.Bowl;
import basin.engine.example.EmptyShelf;
import basin.engine.example.Plain;
import basin.engine.number.Arithmetic;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.run.Outcome;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {
  private static final Cadence EACH_STEP = Cadence.everySteps(1);

  @Test
  void aBowlIsDescendedAsOnPaper() {
    // x ← x − x/2, six times from 1
    Ending ending = Assignments.bowl().withPath().train();
    assertEquals(Outcome.COMPLETED, ending.outcome());
    assertEquals("the budget of 6 steps is spent", ending.reason());
    double[][] path = path(ending);
    for (int step = 0; step <= 6; step++) {
      assertEquals(1.0 / (1 << step), path[step][2]);
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void theSameAssignmentGivesTheSameBits(Precision precision) {
    Assignments assignment = Assignments.network().precision(precision).withPath();
    assertTrue(Arrays.deepEquals(path(assignment.train()), path(assignment.train())));
    assertFalse(Arrays.deepEquals(path(assignment.train()), path(assignment.seed(1).train())));
  }

  @Test
  void optimizersUnderOneSeedStartAlikeAndSeeTheSameBatches() {
    Assignments slow = Assignments.network().optimizer(new Plain(0));
    Assignments doubled =
        Assignments.network()
            .optimizer(
                space ->
                    (point, gradient, objective, progress) -> {
                      objective.value(point); // one evaluation more
                      return objective.gradient(point, gradient);
                    });
    assertArrayEquals(losses(slow), losses(doubled));
    assertTrue(Arrays.stream(losses(slow)).distinct().count() > 3, "batches differ");
  }

  @Test
  void aBudgetOfEpochsCountsTheShortBatch() {
    Ending ending = Assignments.network().train();
    assertEquals(9, ending.steps());
    assertEquals(3.0, ending.epochs());
    assertEquals(9, ending.evaluations());
    assertEquals(3 * 4 + 4 + 4 * 2 + 2, ending.parameters());
    assertEquals("the budget of 3 epochs is spent", ending.reason());
  }

  @Test
  void aBudgetOfStepsMayEndWithinAnEpoch() {
    Ending ending = Assignments.network().budget(Budget.ofSteps(4)).train();
    assertEquals(4, ending.steps());
    assertEquals(4 / 3.0, ending.epochs());
  }

  @Test
  void everyEvaluationOfTheOptimizerIsCountedAndNoneOfTheProbes() {
    Ending ending =
        Assignments.bowl()
            .optimizer(
                space ->
                    (point, gradient, objective, progress) ->
                        objective.value(point) + objective.gradient(point, gradient))
            .look(EACH_STEP, (snapshot, recorder) -> snapshot.exact().value(snapshot.point()))
            .look(EACH_STEP, (snapshot, recorder) -> recorder.record("any", snapshot.loss()))
            .train();
    assertEquals(12, ending.evaluations());
    assertArrayEquals(new long[] {0, 2, 4, 6, 8, 10, 12}, ending.curves().get(0).evaluations());
  }

  @Test
  void aRuleStopsTheRunInItsWords() {
    Ending ending =
        Assignments.bowl()
            .stop(
                state -> snapshot -> Optional.empty(),
                state ->
                    snapshot ->
                        snapshot.progress().step() == 2 ? Optional.of("two is enough") : never(),
                state ->
                    snapshot -> snapshot.progress().step() >= 2 ? Optional.of("late") : never())
            .train();
    assertEquals(Outcome.STOPPED, ending.outcome());
    assertEquals("two is enough", ending.reason());
    assertEquals(2, ending.steps());
  }

  @Test
  void aStopInTheLastStepIsAStop() {
    Ending ending =
        Assignments.bowl()
            .stop(
                state ->
                    snapshot -> snapshot.progress().step() == 6 ? Optional.of("there") : never())
            .train();
    assertEquals(Outcome.STOPPED, ending.outcome());
  }

  @Test
  void rulesSeeLossGradientAndUpdateOfTheStep() {
    List<String> seen = new ArrayList<>();
    Assignments.bowl()
        .budget(Budget.ofSteps(2))
        .stop(
            state ->
                snapshot -> {
                  seen.add(
                      snapshot.loss()
                          + " "
                          + snapshot.gradient().orElseThrow().get(0)
                          + " "
                          + snapshot.update().orElseThrow().get(0));
                  return Optional.empty();
                })
        .train();
    assertEquals(List.of("1.5 1.0 -0.5", "0.375 0.5 -0.25"), seen);
  }

  @Test
  void theStartHasNoLossGradientOrUpdate() {
    List<Boolean> empty = new ArrayList<>();
    Assignments.network()
        .look(
            Cadence.of(Timing.START),
            (snapshot, recorder) ->
                empty.add(
                    Double.isNaN(snapshot.loss())
                        && snapshot.gradient().isEmpty()
                        && snapshot.update().isEmpty()
                        && snapshot.signals().isEmpty()))
        .train();
    assertEquals(List.of(true), empty);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void lookingChangesNothing(Precision precision) {
    Assignments alone = Assignments.network().precision(precision).withPath();
    Assignments watched =
        alone.look(
            EACH_STEP,
            (snapshot, recorder) -> {
              snapshot.metrics();
              Vec theirs = snapshot.exactVector();
              snapshot.exact().gradient(snapshot.exactPoint().fill(0.2), theirs);
              snapshot.landscape().predictions(snapshot.point());
              snapshot.signals();
              snapshot.update();
            });
    assertTrue(Arrays.deepEquals(path(alone.train()), path(watched.train())));
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void theStepsGradientAndSignalsOutliveOtherEvaluations(Precision precision) {
    Ending ending =
        Assignments.network()
            .precision(precision)
            .look(
                EACH_STEP,
                (snapshot, recorder) -> {
                  if (snapshot.progress().step() > 0) {
                    recorder.record("early", numbers(snapshot));
                    snapshot.metrics();
                    Objective whole = snapshot.exact();
                    whole.gradient(snapshot.exactPoint(), snapshot.exactVector());
                    recorder.record("late", numbers(snapshot));
                  }
                })
            .look(
                EACH_STEP,
                (snapshot, recorder) -> {
                  if (snapshot.progress().step() > 0) {
                    recorder.record("other", numbers(snapshot));
                  }
                })
            .train();
    double[][] early = Assignments.track(ending, "early").values();
    assertTrue(Arrays.deepEquals(early, Assignments.track(ending, "late").values()));
    assertTrue(Arrays.deepEquals(early, Assignments.track(ending, "other").values()));
    assertEquals(9, early.length);
  }

  @Test
  void signalsAreThoseOfTheStepThoughMetricsWereAskedFirst() {
    List<double[]> first = new ArrayList<>();
    List<double[]> second = new ArrayList<>();
    Assignments.network()
        .look(EACH_STEP, (snapshot, recorder) -> first.add(numbers(snapshot)))
        .train();
    Assignments.network()
        .look(
            EACH_STEP,
            (snapshot, recorder) -> {
              snapshot.metrics();
              snapshot.landscape().whole().gradient(snapshot.point(), copy(snapshot.point()));
              second.add(numbers(snapshot));
            })
        .train();
    assertTrue(Arrays.deepEquals(first.toArray(double[][]::new), second.toArray(double[][]::new)));
  }

  @Test
  void oneMetricIsThatOfAll() {
    Assignments.network()
        .look(
            EACH_STEP,
            (snapshot, recorder) -> {
              double alone = snapshot.metric("train.loss").orElseThrow();
              assertEquals(snapshot.metrics().get("train.loss"), alone);
              assertTrue(snapshot.metric("train.hits").isEmpty());
              assertTrue(snapshot.metric("validation.loss").isEmpty());
              assertTrue(snapshot.metric("loss").isEmpty());
            })
        .train()
        .remarks()
        .forEach(remark -> assertEquals("", remark));
  }

  @Test
  void theExactObjectiveIsTheWholeTrainingLossInFloat64() {
    Assignments.network()
        .look(
            Cadence.of(Timing.END),
            (snapshot, recorder) -> {
              Map<String, Double> metrics = snapshot.metrics();
              assertEquals(Precision.FLOAT32, snapshot.point().precision());
              assertEquals(Precision.FLOAT64, snapshot.exactPoint().precision());
              double exact = snapshot.exact().value(snapshot.exactPoint());
              assertEquals(exact, metrics.get("train.loss"), 1e-6);
              assertFalse(exact == metrics.get("train.loss"), "float32 rounds");
              recorder.remark("looked");
            })
        .train()
        .remarks()
        .forEach(remark -> assertEquals("looked", remark));
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void theStartIsKnownToTheEnd(Precision precision) {
    List<double[]> starts = new ArrayList<>();
    Ending ending =
        Assignments.network()
            .precision(precision)
            .withPath()
            .look(
                Cadence.of(Timing.END),
                (snapshot, recorder) -> starts.add(snapshot.exactStart().toArray()))
            .train();
    assertArrayEquals(path(ending)[0], starts.get(0));
  }

  @Test
  void whatIsDescendedHoldsTheOptimizersPenalty() {
    List<Double> values = new ArrayList<>();
    Optimizer decaying =
        new Optimizer() {
          @Override
          public Descent start(Space space) {
            return new Plain(0.5).start(space);
          }

          @Override
          public Penalty penalty(Progress progress) {
            return Penalty.decay(0.25);
          }
        };
    Assignments.bowl()
        .optimizer(decaying)
        .look(
            Cadence.of(Timing.START),
            (snapshot, recorder) -> {
              Vec gradient = snapshot.exactVector();
              values.add(snapshot.descended().value(snapshot.exactPoint()));
              values.add(snapshot.descended().gradient(snapshot.exactPoint(), gradient));
              values.add(gradient.get(2));
            })
        .train();
    assertEquals(List.of(1.5 * 1.25, 1.5 * 1.25, 1.25), values);
  }

  @Test
  void twoProbesMayNotWriteOneSeries() {
    Assignments twice =
        Assignments.bowl()
            .look(EACH_STEP, (snapshot, recorder) -> recorder.record("one", 1))
            .look(EACH_STEP, (snapshot, recorder) -> recorder.record("one", 1));
    Ending ending = twice.train();
    assertEquals(7, ending.curves().get(0).values().length);
    assertTrue(
        ending.remarks().get(0).contains("two probes record the series 'one': list the probe once"),
        ending.remarks().toString());
  }

  @Test
  void seriesComeInTheOrderInWhichTheyBeganAndRemarksAreKeptOnce() {
    Ending ending =
        Assignments.bowl()
            .look(
                EACH_STEP,
                (snapshot, recorder) -> {
                  recorder.record("b", 2);
                  recorder.record("a", 1);
                  recorder.remark("again");
                })
            .train();
    assertEquals(List.of("b", "a"), ending.curves().stream().map(c -> c.name()).toList());
    assertEquals(List.of("again"), ending.remarks());
  }

  @Test
  void anInterruptedRunIsCancelled() {
    Assignments interrupted =
        Assignments.bowl()
            .look(
                Cadence.everySteps(3),
                (snapshot, recorder) -> {
                  if (snapshot.progress().step() == 3) {
                    Thread.currentThread().interrupt();
                  }
                });
    Exception e = assertThrows(CancellationException.class, interrupted::train);
    assertTrue(Thread.interrupted(), "the flag stays for the caller");
    assertEquals("interrupted after step 3", e.getMessage());
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void manyRunsAtOnceGiveTheBitsOfOneAlone(Precision precision) {
    Assignments assignment = Assignments.network().precision(precision);
    List<double[][]> alone =
        LongStream.range(0, 16).mapToObj(seed -> path(assignment, seed, trainer())).toList();
    Trainer shared = trainer();
    List<double[][]> together =
        LongStream.range(0, 16)
            .parallel()
            .mapToObj(seed -> path(assignment, seed, shared))
            .toList();
    for (int seed = 0; seed < 16; seed++) {
      assertTrue(Arrays.deepEquals(alone.get(seed), together.get(seed)), "seed " + seed);
    }
  }

  @Test
  void aStepAllocatesNoVector() {
    long[] allocated = new long[40];
    new Assignments(
            new Bowl(100_000), // a vector is 800 kB
            space ->
                (point, gradient, objective, progress) -> {
                  allocated[(int) progress.step()] = allocatedSoFar();
                  double loss = objective.gradient(point, gradient);
                  point.addScaled(-0.1, gradient);
                  return loss;
                },
            Budget.ofSteps(40),
            OptionalInt.empty(),
            Precision.FLOAT64,
            0,
            List.of(),
            List.of(
                state -> snapshot -> snapshot.update().filter(u -> u.get(0) > 1).map(u -> "no")))
        .train();
    assertTrue(allocated[39] - allocated[9] < 200_000, () -> Arrays.toString(allocated));
  }

  private static double[][] path(Ending ending) {
    return Assignments.path(ending);
  }

  private static Trainer trainer() {
    return new Trainer(new DataRoom(new EmptyShelf()));
  }

  private static double[][] path(Assignments assignment, long seed, Trainer trainer) {
    return path(assignment.seed(seed).withPath().train(trainer));
  }

  private static long allocatedSoFar() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static Optional<String> never() {
    return Optional.empty();
  }

  private static double[] losses(Assignments assignment) {
    Ending ending =
        assignment
            .look(EACH_STEP, (snapshot, recorder) -> recorder.record("loss", snapshot.loss()))
            .train();
    return ending.curves().get(0).values();
  }

  private static Vec copy(Vec vec) {
    return Arithmetic.of(vec.precision()).vec(vec.toArray());
  }

  /** The step's gradient and signals, one after the other. */
  private static double[] numbers(Snapshot snapshot) {
    List<double[]> all = new ArrayList<>();
    snapshot.gradient().ifPresent(g -> all.add(g.toArray()));
    snapshot.signals().forEach(s -> all.add(s.gradient().all().toArray()));
    return all.stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
