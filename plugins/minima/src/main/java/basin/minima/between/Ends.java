package basin.minima.between;

import basin.spi.analysis.Unit;
import basin.spi.report.TrialRecord;
import java.util.List;

/**
 * Two trials, between whose end points something is measured.
 *
 * @param first whose landscape it is measured in
 * @param second the other
 */
record Ends(TrialRecord first, TrialRecord second) {
  /** Name of the track that end points are recorded under, and of the probe that does it. */
  static final String POINT = "end-point";

  /** λ of each block that the trial was descended with, by the same probe. */
  static final String DECAY = "end-point.decay";

  /** The computation that reads both. */
  Unit.Computation unit() {
    return new Unit.Computation(
        "trials " + first.number() + " and " + second.number(),
        List.of(first.id(), second.id()),
        List.of(POINT, DECAY));
  }
}
