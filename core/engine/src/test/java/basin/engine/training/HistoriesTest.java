package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.example.Bowl;
import basin.engine.example.Plain;
import basin.engine.random.SeededStreams;
import basin.spi.descent.Descent;
import basin.spi.descent.History;
import basin.spi.descent.Memory;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What schedules look at. */
class HistoriesTest {
  private static final Cadence EACH_STEP = Cadence.everySteps(1);

  /** A rate of 0.1 that is divided by 1 + the mean of a metric so far. */
  private record Shy(List<String> metrics, String metric)
      implements Schedule, History.Fold<Double> {
    @Override
    public double at(Progress progress) {
      History history = progress.history(metric);
      return 0.1 / (1 + history.fold(this) / Math.max(1, history.size()));
    }

    @Override
    public Double start() {
      return 0.0;
    }

    @Override
    public Double next(Double before, double value) {
      return before + value;
    }
  }

  /** w ← w − ηg, and takes down each η. */
  private record Watched(Optional<Schedule> rate, List<Double> seen) implements Rule {
    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      seen.add(step.value(rate.orElseThrow()));
      w.addScaled(-step.value(rate.orElseThrow()), g);
    }
  }

  @Test
  void ratesFollowFromWhatWasRecordedAlone() {
    Shy shy = shy("train.loss");
    List<Double> rates = new ArrayList<>();
    List<Double> recorded = new ArrayList<>();
    Assignments.network()
        .optimizer(new Watched(Optional.of(shy), rates))
        .look(
            Cadence.everyEpochs(1),
            (snapshot, recorder) -> recorded.add(snapshot.metrics().get("train.loss")))
        .train();
    double[] afterEpochs = recorded.stream().skip(1).mapToDouble(each -> each).toArray();
    assertEquals(3, afterEpochs.length);
    assertEquals(3, rates.stream().distinct().count(), "the rate changes with the epochs");
    for (int step = 8; step >= 0; step--) {
      assertEquals(shy.at(Progress.of(step, 9, 3, afterEpochs)), rates.get(step), "step " + step);
    }
  }

  @Test
  void aMetricIsMeasuredAfterEachEpochIfSomebodyLooksAtIt() {
    Optimizer looking = new Watched(Optional.of(shy("train.loss")), new ArrayList<>());
    Optimizer same = new Watched(Optional.of(progress -> 0.1), new ArrayList<>());
    Assignments bowl = Assignments.bowl();
    assertEquals(values(bowl.optimizer(same)) + 6, values(bowl.optimizer(looking)));
  }

  @Test
  void whatProbesMeasureTooIsMeasuredOnce() {
    Optimizer looking = new Watched(Optional.of(shy("train.loss")), new ArrayList<>());
    Assignments bowl = Assignments.bowl().optimizer(looking);
    Assignments probed = bowl.look(EACH_STEP, (snapshot, recorder) -> snapshot.metrics());
    assertEquals(values(bowl) + 1, values(probed), "but for the start");
  }

  /** How often a bowl was evaluated, by whomever. */
  private static int values(Assignments bowl) {
    AtomicInteger times = new AtomicInteger();
    bowl.problem(new Counting(new Bowl(3), times)).train();
    return times.get();
  }

  @Test
  void aMetricThatTheProblemLacksIsNamed() {
    Assignments bowl =
        Assignments.bowl().optimizer(new Watched(Optional.of(shy("test.loss")), new ArrayList<>()));
    assertEquals(
        "a schedule looks at the metric 'test.loss', but this problem has train.loss",
        assertThrows(IllegalArgumentException.class, bowl::train).getMessage());
  }

  @Test
  void aMetricThatTheScheduleDoesNotNameIsRefused() {
    Shy secretive = new Shy(List.of(), "train.loss");
    Assignments bowl =
        Assignments.bowl().optimizer(new Watched(Optional.of(secretive), new ArrayList<>()));
    assertEquals(
        "a schedule looks at train.loss and does not say so in metrics()",
        assertThrows(IllegalArgumentException.class, bowl::train).getMessage());
  }

  private record Part(List<Held> parts, Optional<Schedule> maybe, double[] numbers) {}

  private record Listed(List<Object> any) {}

  private record Held(Schedule inner) {}

  @Test
  void schedulesAreFoundHoweverDeepTheyAre() {
    Schedule plain = progress -> 1;
    Schedule shy = shy("train.loss");
    Part part = new Part(List.of(new Held(plain)), Optional.of(shy), new double[1]);
    assertEquals(List.of(plain, shy), Schedules.in(part));
    assertEquals(List.of(plain, shy), Schedules.in(new Listed(List.of(List.of(plain), shy))));
    assertEquals(List.of(), Schedules.in(new Listed(List.of(List.of(1, 2), List.of("text")))));
    assertEquals(List.of(), Schedules.in(new Plain(0.1)));
    assertEquals(List.of(), Schedules.in("no record"));
  }

  private record Paced(Schedule rate, Schedule firstBeta, List<Paced> links) {}

  @Test
  void settingsOfOneNameAreFoundByTheirPlaces() {
    Schedule fast = progress -> 1;
    Schedule slow = progress -> 0.1;
    Schedule beta = progress -> 0.9;
    Paced link = new Paced(slow, beta, List.of());
    assertEquals(
        Map.of("rate", fast, "links.1.rate", slow, "links.2.rate", slow),
        Schedules.named("rate", new Paced(fast, beta, List.of(link, link))));
    assertEquals(Map.of("first-beta", beta), Schedules.named("first-beta", link));
    assertEquals(Map.of(), Schedules.named("beta", link));
  }

  /** The sum of all values, and how many were read to find it. */
  private record Sum(AtomicInteger reads) implements History.Fold<Double> {
    @Override
    public Double start() {
      return 0.0;
    }

    @Override
    public Double next(Double before, double value) {
      reads.incrementAndGet();
      return before + value;
    }
  }

  @Test
  void eachValueIsReadOnceHoweverOftenIsAsked() {
    RandomStream random = new SeededStreams(3).named("values");
    RecordedHistory history = new RecordedHistory();
    Sum sum = new Sum(new AtomicInteger());
    Sum apart = new Sum(new AtomicInteger()); // equals no other
    double[] values = new double[50];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.uniform();
      history.add(values[i]);
      if (random.uniform() < 0.5) {
        assertEquals(Arrays.stream(values).limit(i + 1).reduce(0, Double::sum), history.fold(sum));
      }
    }
    assertEquals(history.fold(sum), history.fold(apart));
    assertEquals(50, sum.reads.get());
    assertEquals(50, apart.reads.get());
    double early = history.first(20).fold(sum);
    assertEquals(Arrays.stream(values).limit(20).reduce(0, Double::sum), early);
  }

  /** ½λ‖w‖² with a λ that is the step's number. */
  private record Decaying() implements Optimizer {
    @Override
    public Descent start(Space space) {
      return new Plain(0.5).start(space);
    }

    @Override
    public Penalty penalty(Progress progress) {
      return Penalty.decay(progress.step() + 1);
    }
  }

  @Test
  void anEndIsJudgedWithThePenaltyOfTheLastStep() {
    List<Double> lambdas = new ArrayList<>();
    Assignments.bowl()
        .optimizer(new Decaying())
        .look(
            EACH_STEP,
            (snapshot, recorder) -> {
              Vec ones = snapshot.exactVector().fill(1);
              lambdas.add(snapshot.penalty().value(ones) / 1.5);
            })
        .train();
    double[] found = lambdas.stream().mapToDouble(each -> each).toArray();
    assertArrayEquals(new double[] {1, 1, 2, 3, 4, 5, 6}, found, 1e-12);
  }

  private static Shy shy(String metric) {
    return new Shy(List.of(metric), metric);
  }

  /** Counts how often it is evaluated. */
  private record Counting(Bowl bowl, AtomicInteger times) implements Surface {
    @Override
    public int dimension() {
      return bowl.dimension();
    }

    @Override
    public double value(Vec x) {
      times.incrementAndGet();
      return bowl.value(x);
    }

    @Override
    public void gradient(Vec x, Vec gradient) {
      bowl.gradient(x, gradient);
    }

    @Override
    public void start(Vec x, RandomStream random) {
      bowl.start(x, random);
    }
  }
}
