package basin.runner.progress;

import basin.engine.training.Gauge;
import basin.lab.catalog.Culprit;
import basin.lab.execution.TrialUnderWay;
import basin.runner.console.Wording;
import basin.spi.run.Trial;
import java.util.Locale;
import java.util.Optional;

/** A trial that runs, in words. */
public final class RunningTrial {
  private RunningTrial() {}

  /** {@code rate=0.1, seed 3: epoch 12.4 of 50, loss 0.2345}. */
  static String describe(TrialUnderWay running, double secondsStill) {
    String stillness =
        secondsStill < Stillness.NOTABLE_SECONDS
            ? ""
            : ", no step for " + Wording.duration(secondsStill);
    return name(running.trial()) + ": " + place(running) + stillness;
  }

  /** {@code epoch 12.4 of 50, loss 0.2345}. */
  public static String place(TrialUnderWay running) {
    return running.gauge().map(RunningTrial::place).orElse("being set up");
  }

  /** Of a trial that still runs after all were told to stop, if its plugin is to blame. */
  public static Optional<String> didNotStop(TrialUnderWay running) {
    return Culprit.at(running.thread().getStackTrace())
        .map(who -> describe(running, 0) + ": it did not stop when it was told to" + in(who));
  }

  /** {@code ; it is in its plugin loop.jar, Loop.update (Loop.java:12)}, if it is. */
  static String where(TrialUnderWay running) {
    return Culprit.at(running.thread().getStackTrace()).map(RunningTrial::in).orElse("");
  }

  private static String in(Culprit culprit) {
    return "; it is in its plugin " + culprit.plugin() + ", " + culprit.place();
  }

  /** {@code rate=0.1, seed 3}. */
  public static String name(Trial trial) {
    String settings = Wording.settings(trial.axes());
    return (settings.isEmpty() ? "" : settings + ", ") + "seed " + trial.seed();
  }

  private static String place(Gauge gauge) {
    long step = gauge.step();
    if (step == 0) {
      return "at its start";
    }
    return count(step, gauge)
        + (step >= gauge.horizon() ? ", being measured" : "")
        + ", loss "
        + Wording.value(gauge.loss());
  }

  private static String count(long step, Gauge gauge) {
    if (gauge.stepsPerEpoch() == 1) {
      return "step " + Wording.number(step) + " of " + Wording.number(gauge.horizon());
    }
    return "epoch " + epochs(step, gauge) + " of " + epochs(gauge.horizon(), gauge);
  }

  private static String epochs(long steps, Gauge gauge) {
    double epochs = (double) steps / gauge.stepsPerEpoch();
    return epochs == Math.rint(epochs)
        ? Wording.number((long) epochs)
        : String.format(Locale.ROOT, "%.1f", epochs);
  }
}
