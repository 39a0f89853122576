package basin.schedules;

import basin.spi.descent.Progress;

/** How often a schedule takes another value. */
public enum Granularity {
  /** At the start of each epoch. */
  EPOCH {
    @Override
    double epochs(Progress progress) {
      return progress.wholeEpochs();
    }
  },
  /** At each step. */
  STEP {
    @Override
    double epochs(Progress progress) {
      return progress.epoch();
    }
  };

  /** e in the formulas: passes over the training rows so far. */
  abstract double epochs(Progress progress);
}
