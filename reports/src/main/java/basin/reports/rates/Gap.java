package basin.reports.rates;

import basin.reports.study.Clock;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.Arrays;
import java.util.Optional;

/**
 * How far a trial's training loss lies above its minimum, until it stands still or rounding hides
 * what is left.
 *
 * @param trial whose
 * @param minimum what was taken off
 * @param time of each record after the start
 * @param above what is left of the loss, above 0
 */
record Gap(TrialRecord trial, Minimum minimum, double[] time, double[] above) {
  static final String DESCENDED = "train.loss";

  /** The distance must be so many times what rounding makes of it. */
  private static final double CLEAR = 100;

  /** Empty if the trial has no finite loss, or no minimum that anything is known of. */
  static Optional<Gap> of(Study study, TrialRecord trial, Clock clock) {
    return study
        .results()
        .curve(trial, DESCENDED)
        .filter(c -> c.values().length > 0 && Arrays.stream(c.values()).allMatch(Double::isFinite))
        .flatMap(
            c ->
                Minimum.of(study, trial, c)
                    .map(m -> cut(trial, m, c, clock.read(study.results(), trial, c))));
  }

  private static Gap cut(TrialRecord trial, Minimum minimum, Curve curve, double[] time) {
    double[] above = Arrays.stream(curve.values()).map(f -> f - minimum.value()).toArray();
    int from = time[0] > 0 ? 0 : 1;
    int end = from;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = from; i < above.length; i++) {
      if (!(above[i] > CLEAR * minimum.resolution())) {
        break;
      }
      if (above[i] < lowest) {
        lowest = above[i];
        end = i + 1;
      }
    }
    return new Gap(
        trial,
        minimum,
        Arrays.copyOfRange(time, Math.min(from, end), end),
        Arrays.copyOfRange(above, Math.min(from, end), end));
  }

  int length() {
    return time.length;
  }

  /** The records from a share of the time on. */
  Gap from(double share) {
    double start = length() == 0 ? 0 : share * time[length() - 1];
    int first = 0;
    while (first < length() && time[first] < start) {
      first++;
    }
    return new Gap(
        trial,
        minimum,
        Arrays.copyOfRange(time, first, length()),
        Arrays.copyOfRange(above, first, length()));
  }

  /** Logarithms of what is left. */
  double[] logs() {
    return Arrays.stream(above).map(StrictMath::log).toArray();
  }
}
