package basin.engine.training;

import basin.spi.descent.Progress;
import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import basin.spi.problem.Landscape;

/**
 * When a probe looks.
 *
 * <p>Whatever recurs looks before the first step too, and once more when the run is over if its
 * turn had not come just then: every curve begins at the start and stops at the end.
 *
 * @param timing what its turn comes with
 * @param every its turn comes with each n-th of them, n ≥ 1; start and end are there once
 */
public record Cadence(Timing timing, long every) {
  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is smaller than 1, or something else for start or end
   */
  public Cadence {
    boolean recurs = timing == Timing.STEP || timing == Timing.EPOCH;
    if (every < 1 || every > 1 && !recurs) {
      throw new IllegalArgumentException(
          "a probe looks every 1 or more steps or epochs, or once at the start or the end");
    }
  }

  /** What a probe's own timing comes to. */
  public static Cadence of(Timing timing) {
    return new Cadence(timing, 1);
  }

  /** After steps 0, n, 2n, … */
  public static Cadence everySteps(long steps) {
    return new Cadence(Timing.STEP, steps);
  }

  /** After 0, n, 2n, … whole passes over the training rows. */
  public static Cadence everyEpochs(long epochs) {
    return new Cadence(Timing.EPOCH, epochs);
  }

  /** With as many epochs as a probe lets pass that looks sparingly. */
  Cadence paced(Probe probe, Landscape landscape) {
    return timing == Timing.SPARING ? everyEpochs(probe.pace(landscape)) : this;
  }

  /** Whether the probe's turn has come after {@code progress.step()} steps; 0 is the start. */
  boolean due(Progress progress) {
    return switch (timing) {
      case START -> progress.step() == 0;
      case STEP -> progress.step() % every == 0;
      case EPOCH, SPARING ->
          progress.step() % progress.stepsPerEpoch() == 0 && progress.wholeEpochs() % every == 0;
      case END -> false;
    };
  }

  /** Whether the probe looks when the run is over, if its turn had not come just then. */
  boolean atEnd() {
    return timing != Timing.START;
  }

  /** Whether it looks then and not before. */
  public boolean onlyAtEnd() {
    return timing == Timing.END;
  }
}
