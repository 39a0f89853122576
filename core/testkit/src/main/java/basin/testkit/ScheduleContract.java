package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.training.Schedules;
import basin.spi.descent.History;
import basin.spi.descent.Memory;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every schedule must hold to. */
public interface ScheduleContract extends ComponentContract<Schedule> {
  /** Budgets, as steps and steps per epoch. */
  List<long[]> BUDGETS =
      List.of(new long[] {1, 1}, new long[] {10, 3}, new long[] {100, 1}, new long[] {1000, 100});

  /** A metric that falls, stays, is no number once, rises, and falls again. */
  double[] METRIC =
      DoubleStream.iterate(0, i -> i + 1)
          .map(i -> i == 23 ? Double.NaN : i < 8 ? 9 - i : 1 + Math.abs(i - 50) % 13)
          .limit(100)
          .toArray();

  @Override
  default Class<Schedule> point() {
    return Schedule.class;
  }

  /** A value is finite and not negative in every step of any budget. */
  @TestFactory
  default Stream<DynamicTest> everyValueIsFiniteAndNotNegative() {
    return eachBudget(
        (schedule, budget) -> {
          double[] values = inOrder(schedule, budget);
          for (int step = 0; step < values.length; step++) {
            double value = values[step];
            String what = "a value of " + value + " in step " + step;
            assertTrue(value >= 0 && Double.isFinite(value), what);
          }
        });
  }

  /** A schedule is a function of progress and history: asked in any order, it says the same. */
  @TestFactory
  default Stream<DynamicTest> theValueDependsOnProgressAndHistoryAlone() {
    return eachBudget(
        (schedule, budget) -> {
          double[] values = inOrder(schedule, budget);
          for (int step = values.length - 1; step >= 0; step--) {
            Progress progress = Told.of(schedule, budget, step);
            assertEquals(values[step], schedule.at(progress), "asked backwards, in step " + step);
            assertEquals(values[step], schedule.at(progress), "asked again in step " + step);
          }
        });
  }

  /** k steps, save, a fresh start, load, go on: the same bits. */
  @TestFactory
  default Stream<DynamicTest> aSavedRunGoesOnToTheSameBits() {
    Continuation.announce(this);
    return each(
        schedule -> {
          SmallRun.onNetwork(Precision.FLOAT64)
              .withOptimizer(new Following(schedule))
              .assertContinued(List.of(), List.of());
        });
  }

  /** w ← w − ηg/10 at the schedule's rate. */
  record Following(Schedule rate) implements Rule {
    @Override
    public void update(Vec w, Vec g, Memory memory, Step step) {
      w.addScaled(-step.value(rate) / 10, g);
    }
  }

  /** What is said to be constant is, and what is said to be zero. */
  @TestFactory
  default Stream<DynamicTest> aConstantIsConstant() {
    return eachBudget(
        (schedule, budget) -> {
          double[] values = inOrder(schedule, budget);
          if (schedule.constant() || schedule.zero()) {
            double said = schedule.zero() ? 0 : values[0];
            assertTrue(DoubleStream.of(values).allMatch(value -> value == said));
          }
        });
  }

  /** Checks a schedule in one budget. */
  interface BudgetCheck {
    /** Fails if something is wrong. */
    void check(Schedule schedule, long[] budget);
  }

  private Stream<DynamicTest> eachBudget(BudgetCheck check) {
    return each(schedule -> BUDGETS.forEach(budget -> check.check(schedule, budget)));
  }

  private static double[] inOrder(Schedule schedule, long[] budget) {
    double[] values = new double[(int) budget[0]];
    for (int step = 0; step < values.length; step++) {
      values[step] = schedule.at(Told.of(schedule, budget, step));
    }
    return values;
  }

  /**
   * Progress with a history of what a schedule and those inside of it say they look at, and of
   * nothing else.
   */
  record Told(Progress progress, List<String> metrics) implements Progress {
    static Told of(Schedule schedule, long[] budget, long step) {
      List<String> metrics =
          Schedules.in(schedule).stream().flatMap(each -> each.metrics().stream()).toList();
      return new Told(Progress.of(step, budget[0], budget[1], METRIC), metrics);
    }

    @Override
    public long step() {
      return progress.step();
    }

    @Override
    public long horizon() {
      return progress.horizon();
    }

    @Override
    public long stepsPerEpoch() {
      return progress.stepsPerEpoch();
    }

    @Override
    public History history(String metric) {
      assertTrue(metrics.contains(metric), metric + " is looked at, but not in metrics()");
      return progress.history(metric);
    }
  }
}
