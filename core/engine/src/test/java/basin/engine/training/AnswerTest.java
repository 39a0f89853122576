package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.example.Plain;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.probe.Snapshot;
import basin.spi.run.Effort;
import basin.spi.run.Outcome;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Optimizers that answer with another point, finish by themselves, and tell what they do. */
class AnswerTest {
  private static final Cadence EACH_STEP = Cadence.everySteps(1);

  /** Answers with the mean of all points after steps. */
  private record Averaging(Optimizer inner) implements Optimizer {
    @Override
    public Descent start(Space space) {
      Descent descent = inner.start(space.scope("inner"));
      Vec mean = space.state().vector("mean", space.dimension());
      return new Descent() {
        @Override
        public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
          double loss = descent.step(point, gradient, objective, progress);
          mean.lerp(point, 1.0 / (progress.step() + 1));
          return loss;
        }

        @Override
        public Vec answer(Vec point) {
          return mean;
        }
      };
    }
  }

  /** Halves the point until it is near, and tells how near. */
  private record Halving(double near) implements Optimizer {
    @Override
    public Descent start(Space space) {
      return new Descent() {
        private double length;

        @Override
        public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
          double loss = objective.gradient(point, gradient);
          point.multiply(0.5);
          length = point.get(0);
          return loss;
        }

        @Override
        public Optional<String> finished() {
          return length < near ? Optional.of("length " + length + " is short") : Optional.empty();
        }

        @Override
        public Map<String, Double> quantities() {
          return Map.of("length", length);
        }
      };
    }
  }

  @Test
  void whoeverLooksSeesTheAnswerAndTheOptimizerItsOwnPoint() {
    List<Double> answers = new ArrayList<>();
    List<Double> trained = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    List<Double> updates = new ArrayList<>();
    Ending ending =
        Assignments.bowl()
            .optimizer(new Averaging(new Plain(0.5)))
            .budget(Budget.ofSteps(2))
            .look(
                EACH_STEP,
                (snapshot, recorder) -> {
                  answers.add(snapshot.point().get(1));
                  answers.add(snapshot.exactPoint().get(1));
                  trained.add(snapshot.trainedPoint().get(1));
                  losses.add(snapshot.metrics().get("train.loss"));
                  snapshot.update().ifPresent(update -> updates.add(update.get(1)));
                })
            .train();
    // the point goes 1, 1/2, 1/4; the mean of the last two is 3/8
    assertEquals(List.of(1.0, 1.0, 0.5, 0.5, 0.375, 0.375), answers);
    assertEquals(List.of(1.0, 0.5, 0.25), trained);
    assertEquals(List.of(1.5, 1.5 / 4, 1.5 * 9 / 64), losses);
    assertEquals(List.of(-0.5, -0.25), updates);
    assertEquals(Outcome.COMPLETED, ending.outcome());
  }

  @Test
  void anAverageLeavesTheStepsAsTheyAre() {
    Optimizer plain = new Plain(0.1);
    double[][] paths = new double[2][];
    for (int i = 0; i < 2; i++) {
      int place = i;
      Assignments.network()
          .optimizer(i == 0 ? plain : new Averaging(plain))
          .look(
              EACH_STEP,
              (snapshot, recorder) -> {
                snapshot.metrics();
                snapshot.exact().gradient(snapshot.exactPoint(), snapshot.exactVector());
                paths[place] = snapshot.trainedPoint().toArray();
              })
          .train();
    }
    assertArrayEquals(paths[0], paths[1]);
  }

  @Test
  void anOptimizerThatHasFinishedEndsTheRunInItsWords() {
    Ending ending =
        Assignments.bowl()
            .optimizer(new Halving(0.2))
            .look(
                EACH_STEP,
                (snapshot, recorder) ->
                    snapshot.quantities().forEach((name, value) -> recorder.record(name, value)))
            .train();
    assertEquals(Outcome.STOPPED, ending.outcome());
    assertEquals("length 0.125 is short", ending.reason());
    assertEquals(3, ending.steps());
    assertArrayEquals(new double[] {0.5, 0.25, 0.125}, ending.curves().get(0).values());
  }

  @Test
  void effortIsCountedInRowsValuesAndGradientsApart() {
    Optimizer searching =
        space ->
            (point, gradient, objective, progress) -> {
              objective.value(point);
              objective.value(point);
              return objective.gradient(point, gradient);
            };
    List<Effort> seen = new ArrayList<>();
    Assignments watched =
        Assignments.network() // 10 rows in batches of 4
            .optimizer(searching)
            .look(
                EACH_STEP,
                (snapshot, recorder) -> {
                  snapshot.exact().value(snapshot.exactPoint());
                  seen.add(snapshot.effort());
                });
    assertEquals(new Effort(2 * 30, 30, 0), watched.train().effort());
    assertEquals(
        List.of(new Effort(0, 0, 0), new Effort(8, 4, 0), new Effort(16, 8, 0)),
        seen.subList(0, 3));
    assertEquals(new Effort(20, 10, 0), seen.get(3), "the last batch is short");
    Assignments whole =
        new Assignments(
            watched.problem(),
            searching,
            Budget.ofSteps(2),
            OptionalInt.empty(),
            watched.precision(),
            0,
            List.of(),
            List.of());
    assertEquals(new Effort(40, 20, 0), whole.train().effort());
    assertEquals(new Effort(12, 6, 0), Assignments.bowl().optimizer(searching).train().effort());
  }

  /** Stops after a step, and answers with a point of its own. */
  private record Elsewhere(long last, double there) implements StoppingRule {
    @Override
    public Judge start(State state) {
      return new Judge() {
        @Override
        public Optional<String> reasonToStop(Snapshot snapshot) {
          boolean over = snapshot.progress().step() == last;
          snapshot.metrics(); // what was measured before is no longer true
          return over ? Optional.of("it is over") : Optional.empty();
        }

        @Override
        public Optional<String> answer(Vec point) {
          point.fill(there);
          return Optional.of("another point counts");
        }
      };
    }
  }

  @Test
  void whatAStoppingRuleAnswersCountsAtTheEnd() {
    for (long last : new long[] {2, 9}) {
      List<Double> seen = new ArrayList<>();
      List<Double> losses = new ArrayList<>();
      List<Double> trained = new ArrayList<>();
      Ending ending =
          Assignments.bowl()
              .optimizer(new Plain(0.5))
              .budget(Budget.ofSteps(3))
              .stop(new Elsewhere(last, 2), new Elsewhere(9, 3))
              .look(
                  EACH_STEP,
                  (snapshot, recorder) -> {
                    seen.add(snapshot.exactPoint().get(1));
                    trained.add(snapshot.trainedPoint().get(1));
                    losses.add(snapshot.metric("train.loss").orElseThrow());
                    recorder.record("loss", losses.get(losses.size() - 1));
                  })
              .train();
      boolean stopped = last == 2;
      assertEquals(stopped ? Outcome.STOPPED : Outcome.COMPLETED, ending.outcome());
      assertEquals(
          (stopped ? "it is over" : "the budget of 3 steps is spent") + "; another point counts",
          ending.reason());
      assertEquals(stopped ? List.of(1.0, 0.5, 2.0) : List.of(1.0, 0.5, 0.25, 2.0), seen);
      assertEquals(stopped ? 0.25 : 0.125, trained.get(trained.size() - 1));
      assertEquals(4 * losses.get(0), losses.get(losses.size() - 1));
      double[] curve = ending.curves().get(0).values();
      assertEquals(losses.size(), curve.length);
      assertEquals(4 * losses.get(0), curve[curve.length - 1]);
    }
  }

  @Test
  void onlyWhoLooksAtTheUpdateMakesTheRunKeepThePoint() {
    List<Boolean> known = new ArrayList<>();
    Assignments.bowl()
        .stop(
            new StoppingRule() {
              @Override
              public Judge start(State state) {
                return snapshot -> {
                  known.add(snapshot.update().isPresent());
                  return Optional.empty();
                };
              }

              @Override
              public boolean looksAtUpdate() {
                return false;
              }
            })
        .train();
    assertEquals(List.of(false, false, false, false, false, false), known);
  }
}
