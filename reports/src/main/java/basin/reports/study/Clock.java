package basin.reports.study;

import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.Arrays;

/** How progress is counted on an axis. */
public enum Clock {
  /** Passes over the training rows. */
  EPOCHS("epoch"),
  /** Steps of the optimizer, for problems without rows. */
  STEPS("step");

  private final String unit;

  Clock(String unit) {
    this.unit = unit;
  }

  /** Epochs, unless no trial of the study counts them apart from its steps. */
  public static Clock of(Study study) {
    return study.finished().stream().anyMatch(Clock::countsEpochs) ? EPOCHS : STEPS;
  }

  /** One tick in words. */
  public String unit() {
    return unit;
  }

  /** The times at which a series was recorded. */
  public double[] read(Curve curve) {
    return this == EPOCHS
        ? curve.epochs()
        : Arrays.stream(curve.steps()).asDoubleStream().toArray();
  }

  private static boolean countsEpochs(TrialRecord trial) {
    return trial.epochs() > 0 && trial.epochs() != trial.steps();
  }
}
