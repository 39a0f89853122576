package basin.lab.execution;

import basin.engine.training.Gauge;
import basin.lab.experiment.SaveInterval;
import java.util.function.LongSupplier;

/**
 * Says of trials that step in turn when it is time to save them. Where time decides, it looks at
 * the clock every now and then, not at each step; and what takes long to save is saved less often,
 * so that no more than half a percent of the time goes into it.
 */
final class SaveClock {
  private static final int RARELY = 200;
  private static final long LOOK_NANOSECONDS = 50_000_000;
  private static final long MOST_STEPS = 1 << 20;

  private final SaveInterval.Unit unit;
  private final long amount;
  private final LongSupplier clock;
  private final long pause;
  private long saved;
  private long cost;
  private long looked;
  private long stride = 1;
  private long left = 1;

  /**
   * From now on.
   *
   * @param clock nanoseconds, from whenever
   */
  SaveClock(SaveInterval interval, LongSupplier clock) {
    this.unit = interval.unit();
    this.amount = interval.amount();
    this.clock = clock;
    this.pause = interval.nanoseconds();
    this.saved = clock.getAsLong();
    this.looked = saved;
  }

  /** Whether it is time, after a step. */
  boolean due(Gauge gauge) {
    return switch (unit) {
      case NEVER -> false;
      case STEPS -> gauge.step() % amount == 0;
      case EPOCHS -> gauge.step() % (amount * gauge.stepsPerEpoch()) == 0;
      case TIME -> --left <= 0 && isTime();
    };
  }

  /** Saves, and notes how long it takes. */
  void time(Runnable saving) {
    long before = clock.getAsLong();
    saving.run();
    saved = clock.getAsLong();
    cost = saved - before;
  }

  private boolean isTime() {
    long now = clock.getAsLong();
    pace(now - looked);
    looked = now;
    return now - saved >= Math.max(pause, RARELY * cost);
  }

  /** So many steps until the next look that it comes in time. */
  private void pace(long elapsed) {
    long wanted = Math.min(LOOK_NANOSECONDS, pause / 20 + 1);
    if (elapsed < wanted / 2) {
      stride = Math.min(2 * stride, MOST_STEPS);
    } else if (elapsed > wanted) {
      stride = Math.max(1, (long) (stride * ((double) wanted / elapsed)));
    }
    left = stride;
  }
}
