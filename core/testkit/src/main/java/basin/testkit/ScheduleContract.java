package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every schedule must hold to. */
public interface ScheduleContract extends ComponentContract<Schedule> {
  @Override
  default Class<Schedule> point() {
    return Schedule.class;
  }

  /** A rate is finite and not negative in every step of any budget. */
  @TestFactory
  default Stream<DynamicTest> everyValueIsFiniteAndNotNegative() {
    return eachStep(
        (schedule, progress) -> {
          double value = schedule.at(progress);
          assertTrue(
              value >= 0 && Double.isFinite(value),
              () -> "a value of " + value + " in step " + progress.step());
        });
  }

  /** A schedule is a function of progress: asked in any order, it says the same. */
  @TestFactory
  default Stream<DynamicTest> theValueDependsOnProgressAlone() {
    return eachStep(
        (schedule, progress) -> {
          double value = schedule.at(progress);
          schedule.at(Progress.of(0, progress.horizon(), progress.stepsPerEpoch()));
          assertEquals(value, schedule.at(progress), "asked again in step " + progress.step());
        });
  }

  private Stream<DynamicTest> eachStep(BiConsumer<Schedule, Progress> check) {
    return each(
        schedule -> {
          for (Progress budget :
              List.of(
                  Progress.of(0, 1, 1),
                  Progress.of(0, 10, 3),
                  Progress.of(0, 100, 1),
                  Progress.of(0, 1000, 100))) {
            for (long step = 0; step < budget.horizon(); step++) {
              check.accept(schedule, Progress.of(step, budget.horizon(), budget.stepsPerEpoch()));
            }
          }
        });
  }
}
