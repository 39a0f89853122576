package basin.lab.execution;

import basin.engine.training.Gauge;
import basin.spi.run.Trial;
import java.util.Optional;

/**
 * A trial that runs now.
 *
 * @param trial itself
 * @param thread that it runs on
 * @param began by {@link System#nanoTime}
 * @param gauge how far it is; empty while it is set up
 * @param from the step that it goes on from; 0 if it began at its start
 */
public record TrialUnderWay(
    Trial trial, Thread thread, long began, Optional<Gauge> gauge, long from) {
  static TrialUnderWay begun(Trial trial, Thread thread) {
    return new TrialUnderWay(trial, thread, System.nanoTime(), Optional.empty(), 0);
  }

  /** Steps taken; 0 while it is set up. */
  public long step() {
    return gauge.map(Gauge::step).orElse(0L);
  }

  /** The share of its budget that is spent, in [0, 1]. */
  public double share() {
    return gauge.map(each -> Math.min(1, (double) each.step() / each.horizon())).orElse(0.0);
  }

  /** The share of its budget that was spent when it began here. */
  public double shareBefore() {
    return gauge.map(each -> Math.min(1, (double) from / each.horizon())).orElse(0.0);
  }

  TrialUnderWay with(Gauge gauge) {
    return new TrialUnderWay(trial, thread, began, Optional.of(gauge), gauge.step());
  }
}
