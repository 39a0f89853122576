package basin.engine.descent;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;

/** What is the same for all tiles of a step, worked out once: values of schedules, powers. */
final class StepValues {
  /** No rule has as many settings; those beyond are worked out whenever they are asked for. */
  private static final int MOST = 8;

  private final Schedule[] schedules = new Schedule[MOST];
  private final double[] values = new double[MOST];
  private final double[] bases = new double[MOST];
  private final double[] powers = new double[MOST];
  private int scheduled;
  private int raised;
  private Progress progress;
  private long step = -1;

  /** What a step sees, which may be asked for several times in it. */
  void begin(Progress now) {
    if (now.step() != step || now != progress) {
      scheduled = 0;
      raised = 0;
      step = now.step();
      progress = now;
    }
  }

  Progress progress() {
    return progress;
  }

  /** t in most papers. */
  long count() {
    return step + 1;
  }

  double value(Schedule schedule) {
    for (int i = 0; i < scheduled; i++) {
      if (schedules[i] == schedule) {
        return values[i];
      }
    }
    double value = schedule.at(progress);
    if (scheduled < MOST) {
      schedules[scheduled] = schedule;
      values[scheduled++] = value;
    }
    return value;
  }

  double power(double base) {
    for (int i = 0; i < raised; i++) {
      if (bases[i] == base) {
        return powers[i];
      }
    }
    double power = StrictMath.pow(base, count());
    if (raised < MOST) {
      bases[raised] = base;
      powers[raised++] = power;
    }
    return power;
  }
}
