package basin.schedules;

import basin.spi.descent.Progress;
import java.util.Optional;

/** How often a schedule takes another value. */
public enum Granularity {
  /** At the start of each epoch. */
  EPOCH {
    @Override
    double epochs(Progress progress) {
      return progress.wholeEpochs();
    }

    @Override
    long inEpoch(Progress progress) {
      return 1;
    }
  },
  /** At each step. */
  STEP {
    @Override
    double epochs(Progress progress) {
      return progress.epoch();
    }

    @Override
    long inEpoch(Progress progress) {
      return progress.stepsPerEpoch();
    }
  };

  /** e in the formulas: passes over the training rows so far. */
  abstract double epochs(Progress progress);

  /** Values that an epoch has. */
  abstract long inEpoch(Progress progress);

  /** The place of the present value among all, from 0. */
  long place(Progress progress) {
    return this == EPOCH ? progress.wholeEpochs() : progress.step();
  }

  /** e/n, at most 1: the share of a way of n epochs, or of the whole budget. */
  double share(Progress progress, Optional<Double> epochs) {
    return Math.min(epochs(progress) / length(progress, epochs), 1);
  }

  /** n in the formulas: what is given, or the epochs of the budget. */
  static double length(Progress progress, Optional<Double> epochs) {
    return epochs.isPresent()
        ? epochs.get()
        : (double) progress.horizon() / progress.stepsPerEpoch();
  }
}
