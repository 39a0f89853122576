package basin.engine.training;

import basin.spi.descent.Progress;
import basin.spi.probe.Timing;

/**
 * When a probe looks.
 *
 * <p>Whatever recurs looks before the first step too, and once more when the run is over if its
 * turn had not come just then: every curve begins at the start and stops at the end.
 */
public sealed interface Cadence {
  /** Whether the probe's turn has come after {@code progress.step()} steps; 0 is the start. */
  boolean due(Progress progress);

  /** Whether the probe looks when the run is over, if its turn had not come just then. */
  boolean atEnd();

  /** What a probe's own timing comes to. */
  static Cadence of(Timing timing) {
    return switch (timing) {
      case STEP -> new EverySteps(1);
      case EPOCH -> new EveryEpochs(1);
      case END -> new AtEnd();
    };
  }

  /**
   * After steps 0, n, 2n, …
   *
   * @param steps n ≥ 1
   */
  record EverySteps(long steps) implements Cadence {
    /** Checks the number. */
    public EverySteps {
      requirePositive(steps);
    }

    @Override
    public boolean due(Progress progress) {
      return progress.step() % steps == 0;
    }

    @Override
    public boolean atEnd() {
      return true;
    }
  }

  /**
   * After 0, n, 2n, … whole passes over the training rows.
   *
   * @param epochs n ≥ 1
   */
  record EveryEpochs(long epochs) implements Cadence {
    /** Checks the number. */
    public EveryEpochs {
      requirePositive(epochs);
    }

    @Override
    public boolean due(Progress progress) {
      return progress.step() % progress.stepsPerEpoch() == 0
          && progress.wholeEpochs() % epochs == 0;
    }

    @Override
    public boolean atEnd() {
      return true;
    }
  }

  /** Before the first step. */
  record AtStart() implements Cadence {
    @Override
    public boolean due(Progress progress) {
      return progress.step() == 0;
    }

    @Override
    public boolean atEnd() {
      return false;
    }
  }

  /** When the run is over. */
  record AtEnd() implements Cadence {
    @Override
    public boolean due(Progress progress) {
      return false;
    }

    @Override
    public boolean atEnd() {
      return true;
    }
  }

  private static void requirePositive(long number) {
    if (number < 1) {
      throw new IllegalArgumentException("a probe looks every 1 or more steps or epochs");
    }
  }
}
