package basin.reports.minima.course;

import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the probe saw of one trial, look by look.
 *
 * @param gain what a quadratic model could still gain
 * @param leaving by the step of a look, how much of the way to it went in directions that bent down
 */
record SaddleLooks(
    long[] steps,
    double[] objective,
    double[] index,
    double[] smallest,
    double[] gain,
    Map<Long, Double> leaving) {
  /** How the probe's series begin. */
  static final String SERIES = "saddles.";

  /** What a quadratic model could still gain, as a share of all the descent, is next to nothing. */
  private static final double NEAR = 0.01;

  static Optional<SaddleLooks> of(Study study, TrialRecord trial) {
    double[][] all = new double[4][];
    String[] names = {"objective", "index", "smallest", "gain"};
    long[] steps = {};
    for (int i = 0; i < names.length; i++) {
      Optional<Curve> curve = study.results().curve(trial, SERIES + names[i]);
      if (curve.isEmpty()) {
        return Optional.empty();
      }
      all[i] = curve.get().values();
      steps = curve.get().steps();
    }
    Map<Long, Double> leaving = new HashMap<>();
    study
        .results()
        .curve(trial, SERIES + "leaving")
        .ifPresent(
            c -> {
              for (int i = 0; i < c.values().length; i++) {
                leaving.put(c.steps()[i], c.values()[i]);
              }
            });
    long[] known = steps;
    return Arrays.stream(all).allMatch(values -> values.length == known.length)
        ? Optional.of(new SaddleLooks(steps, all[0], all[1], all[2], all[3], leaving))
        : Optional.empty();
  }

  List<SaddleVisit> visits() {
    List<SaddleVisit> visits = new ArrayList<>();
    double descent =
        Arrays.stream(objective).max().orElse(0) - Arrays.stream(objective).min().orElse(0);
    int from = -1;
    for (int i = 0; i <= steps.length; i++) {
      boolean near = i < steps.length && index[i] > 0 && gain[i] <= NEAR * descent;
      if (near && from < 0) {
        from = i;
      } else if (!near && from >= 0) {
        visits.add(visit(from, i));
        from = -1;
      }
    }
    return visits;
  }

  private SaddleVisit visit(int from, int end) {
    int nearest = from;
    for (int i = from; i < end; i++) {
      nearest = gain[i] < gain[nearest] ? i : nearest;
    }
    boolean left = end < steps.length;
    return new SaddleVisit(
        steps[from],
        left ? steps[end - 1] : Double.NaN,
        objective[nearest],
        index[nearest],
        smallest[nearest],
        left ? leaving.getOrDefault(steps[end], Double.NaN) : Double.NaN);
  }
}
