package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.descent.Optimizer;
import basin.spi.probe.Timing;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {
  private static final Cadence AT_END = Cadence.of(Timing.END);

  @Test
  void isAtLeastOne() {
    assertThrows(IllegalArgumentException.class, () -> Budget.ofSteps(0));
    assertThrows(IllegalArgumentException.class, () -> Budget.ofEpochs(-1));
    assertThrows(IllegalArgumentException.class, () -> Budget.ofEvaluations(0));
  }

  @Test
  void ofEvaluationsGivesADearStepFewerSteps() {
    Ending cheap =
        Assignments.bowl().optimizer(costing(1)).budget(Budget.ofEvaluations(12)).train();
    Ending dear = Assignments.bowl().optimizer(costing(3)).budget(Budget.ofEvaluations(12)).train();
    assertEquals(List.of(12L, 12L), List.of(cheap.steps(), cheap.evaluations()));
    assertEquals(List.of(4L, 12L), List.of(dear.steps(), dear.evaluations()));
    assertEquals("the budget of 12 evaluations is spent", dear.reason());
    assertEquals(Outcome.COMPLETED, dear.outcome());
  }

  @Test
  void aStepUnderWayWhenTheEvaluationsAreSpentEnds() {
    Ending ending =
        Assignments.bowl().optimizer(costing(5)).budget(Budget.ofEvaluations(12)).train();
    assertEquals(List.of(3L, 15L), List.of(ending.steps(), ending.evaluations()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 12, 40})
  void schedulesSeeTheStepsThatEvaluationsAllow(int cost) {
    List<Double> fractions = new ArrayList<>();
    Optimizer optimizer =
        space ->
            (point, gradient, objective, progress) -> {
              fractions.add(progress.fraction());
              for (int i = 1; i < cost; i++) {
                objective.value(point);
              }
              return objective.gradient(point, gradient);
            };
    Ending ending =
        Assignments.bowl().optimizer(optimizer).budget(Budget.ofEvaluations(60)).train();
    long steps = 60 / cost + (60 % cost == 0 ? 0 : 1);
    assertEquals(steps, ending.steps());
    for (int i = 0; i < fractions.size(); i++) {
      assertEquals((double) i / steps, fractions.get(i), 1e-12, "before step " + (i + 1));
    }
  }

  @Test
  void stepsOfUnequalCostEndTheRunWithTheirLast() {
    List<Long> ends = new ArrayList<>();
    Optimizer growing =
        space ->
            (point, gradient, objective, progress) -> {
              for (long i = 0; i < progress.step(); i++) {
                objective.value(point);
              }
              return objective.gradient(point, gradient);
            };
    Ending ending =
        Assignments.bowl()
            .optimizer(growing)
            .budget(Budget.ofEvaluations(11)) // 1 + 2 + 3 + 4 = 10, so a fifth step is taken
            .look(
                AT_END,
                (snapshot, recorder) -> {
                  ends.add(snapshot.progress().step());
                  recorder.record("moved", snapshot.update().orElseThrow().norm());
                })
            .train();
    assertEquals(List.of(5L), ends);
    assertEquals(List.of(5L, 15L), List.of(ending.steps(), ending.evaluations()));
    assertEquals(1, ending.curves().get(0).values().length);
  }

  @Test
  void oneEvaluationAStepIsABudgetOfSteps() {
    Ending steps = Assignments.network().budget(Budget.ofSteps(7)).withPath().train();
    Ending evaluations = Assignments.network().budget(Budget.ofEvaluations(7)).withPath().train();
    assertTrue(Assignments.path(steps).length > 1);
    assertArrayEquals(Assignments.path(steps), Assignments.path(evaluations));
  }

  @Test
  void hugeBudgetsDoNotOverflow() {
    Ending ending =
        Assignments.bowl()
            .optimizer(costing(2))
            .budget(Budget.ofEvaluations(Long.MAX_VALUE))
            .stop(
                state ->
                    snapshot ->
                        snapshot.progress().step() == 3
                            ? Optional.of("" + snapshot.progress().horizon())
                            : Optional.empty())
            .train();
    assertEquals(Long.toString(Long.MAX_VALUE / 2 + 1), ending.reason());
  }

  /** Asks so many times for the objective in each step, and stays where it is. */
  private static Optimizer costing(int evaluations) {
    return space ->
        (point, gradient, objective, progress) -> {
          for (int i = 1; i < evaluations; i++) {
            objective.value(point);
          }
          return objective.gradient(point, gradient);
        };
  }
}
