package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.example.Bowl;
import basin.engine.example.Plain;
import basin.engine.number.Arithmetic;
import basin.spi.descent.Block;
import basin.spi.descent.Memory;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Step;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.probe.Timing;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivergenceTest {
  @Test
  void aRateTooLargeIsAnOutcomeAndKeepsWhatWasRecorded() {
    List<Long> ends = new ArrayList<>();
    Ending ending =
        Assignments.bowl()
            .optimizer(new Plain(1e60)) // |x| grows 10⁶⁰-fold a step, x² overflows in the fourth
            .withPath()
            .look(Cadence.of(Timing.END), (s, recorder) -> ends.add(s.progress().step()))
            .train();
    assertEquals(Outcome.DIVERGED, ending.outcome());
    assertEquals(
        "loss became infinite in step 4 (epoch 4); the last finite loss, in step 3, was 1.500e+240",
        ending.reason());
    assertEquals(1.5e240, ending.curves().get(0).last(), 1e227);
    assertEquals("diverged.loss", ending.curves().get(0).name());
    assertEquals(4, ending.steps());
    assertArrayEquals(new long[] {0, 1, 2, 3}, Assignments.track(ending, "path").steps());
    assertEquals(List.of(), ends);
    assertEquals(List.of("Nothing was measured at the end: the run diverged."), ending.remarks());
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2, x became NaN in step 2 (epoch 2)",
    "4096, 3, x became NaN in step 3 (epoch 3)",
    "4097, 3, x became NaN in step 3 (epoch 3)"
  })
  void aPointThatIsNaNDiverges(int dimension, long when, String reason) {
    String told = spoiled(dimension, when, true, 6).reason();
    assertEquals(reason, told.substring(0, told.indexOf(';')));
  }

  @Test
  void aGradientThatIsNaNDiverges() {
    assertEquals(
        "the gradient of x became NaN in step 3 (epoch 3); the last finite loss, in step 3, was 1.500",
        spoiled(3, 3, false, 6).reason());
  }

  @ParameterizedTest
  @CsvSource({
    // each step multiplies f by (rate − 1)²: two make a million at 1 + √1000 ≈ 32.62
    "32, 1, COMPLETED",
    "33.2, 1, DIVERGED",
    "32, 3e-90, COMPLETED",
    "33.2, 3e-90, DIVERGED",
    "33.2, 4e100, DIVERGED"
  })
  void aLossAMillionTimesItsStartIsDivergenceInAnyUnit(double rate, double unit, Outcome outcome) {
    Ending ending = scaled(rate, unit, 2);
    assertEquals(outcome, ending.outcome(), ending.reason());
    assertEquals(2, ending.steps());
  }

  @Test
  void theReasonTellsBothLosses() {
    Ending ending = scaled(101, 1, 3);
    assertEquals(
        "loss grew from 1.500 to 1.500e+12, more than a million times its start", ending.reason());
    assertEquals(1.5e12, ending.curves().get(0).last(), 1);
  }

  @Test
  void aRunThatComesBackFromFarHasNotDiverged() {
    Optimizer boomerang =
        space ->
            (point, gradient, objective, progress) -> {
              double loss = objective.gradient(point, gradient);
              point.multiply(progress.step() == 0 ? 1e9 : 1e-9);
              return loss;
            };
    assertEquals(Outcome.COMPLETED, bowl(boomerang, 2).outcome());
    assertEquals(Outcome.DIVERGED, bowl(boomerang, 1).outcome());
  }

  @ParameterizedTest
  @CsvSource({"FLOAT32, 1e18, COMPLETED", "FLOAT32, 5e21, DIVERGED", "FLOAT64, 5e21, COMPLETED"})
  void anOptimizerThatRemembersTheInfiniteHasDiverged(
      Precision precision, double steepness, Outcome outcome) {
    Ending ending =
        Assignments.bowl().precision(precision).optimizer(new Squares(steepness)).train();
    assertEquals(outcome, ending.outcome(), ending.reason());
  }

  /** w ← w − g/√v with v ← v + g², of a gradient made steeper. */
  private record Squares(double steepness) implements Rule {
    @Override
    public List<String> memory() {
      return List.of("v");
    }

    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      g.multiply(steepness);
      Vec v = memory.get("v").addProduct(g, g);
      w.subtractRatio(0.1, g, step.scratch().set(v).sqrt());
    }
  }

  private static Ending bowl(Optimizer optimizer, long steps) {
    return Assignments.bowl().optimizer(optimizer).budget(Budget.ofSteps(steps)).train();
  }

  /** Plain descent with the point, and so the root of the loss, in another unit. */
  private static Ending scaled(double rate, double unit, long steps) {
    Optimizer plain = new Plain(rate);
    Optimizer scaled =
        space -> {
          var descent = plain.start(space);
          return (point, gradient, objective, progress) -> {
            if (progress.step() == 0) {
              point.multiply(Math.sqrt(unit));
            }
            return descent.step(point, gradient, objective, progress);
          };
        };
    return bowl(scaled, steps);
  }

  @Test
  void longVectorsAreReadNowAndThenAndAtTheEndsOfEpochs() {
    // 29 steps, 10 an epoch
    List<Long> read = new ArrayList<>();
    for (long step = 1; step <= 29; step++) {
      Vec point = Arithmetic.of(Precision.FLOAT64).vec(Divergence.SMALL + 1).fill(Double.NaN);
      List<Block> blocks = List.of(new Block("x", 0, 1, point.length()));
      if (new Divergence(blocks, point, point).after(Progress.of(step, 29, 10), 0).isPresent()) {
        read.add(step);
      }
    }
    assertEquals(List.of(8L, 10L, 16L, 20L, 24L, 29L), read);
  }

  /** Plain descent whose point, or gradient alone, is NaN after a step. */
  private static Ending spoiled(int dimension, long when, boolean pointToo, long steps) {
    Optimizer spoiler =
        space ->
            (point, gradient, objective, progress) -> {
              double loss = objective.gradient(point, gradient);
              if (progress.step() + 1 == when) {
                (pointToo ? point : gradient).set(dimension - 1, Double.NaN);
              }
              return loss;
            };
    return new Assignments(
            new Bowl(dimension),
            spoiler,
            Budget.ofSteps(steps),
            OptionalInt.empty(),
            Precision.FLOAT64,
            0,
            List.of(),
            List.of())
        .train();
  }
}
