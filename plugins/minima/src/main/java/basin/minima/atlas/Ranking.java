package basin.minima.atlas;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.List;

/**
 * Which minimum each of some trials ended in that descended one function, and which are the best.
 *
 * @param trials in the order in which they were held against each other
 * @param losses of the minima, rising
 * @param best 1 for each of them that is one of the best
 * @param minimum of each trial, −1 for none; empty before all were held against each other
 * @param saddles ids of trials that ended at a saddle
 */
record Ranking(
    List<TrialRecord> trials,
    double[] losses,
    double[] best,
    double[] minimum,
    List<String> saddles) {
  private static final int SADDLE = Arrival.Place.SADDLE.ordinal();

  static Ranking of(List<TrialRecord> trials, Answers answers) {
    Unit minima = Atlas.minima(trials.stream().map(TrialRecord::id).toList());
    List<String> saddles =
        trials.stream()
            .map(TrialRecord::id)
            .filter(id -> last(answers, Atlas.end(id), "place") == SADDLE)
            .toList();
    double[] losses = numbers(answers, minima, "minimum.loss");
    double[] best = numbers(answers, minima, Atlas.BEST);
    boolean whole = best.length == losses.length; // an earlier version did not tell the best
    return new Ranking(
        trials,
        losses,
        best,
        whole ? numbers(answers, minima, "start.minimum") : new double[0],
        saddles);
  }

  private static double[] numbers(Answers answers, Unit unit, String series) {
    return answers.curve(unit, series).map(Curve::values).orElse(new double[0]);
  }

  private static double last(Answers answers, Unit unit, String series) {
    return answers.curve(unit, series).map(Curve::last).orElse(Double.NaN);
  }

  /** What is told of each trial; of one that ended in no minimum not which it is. */
  List<Told> told(String reading) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < minimum.length; i++) {
      String id = trials.get(i).id();
      double value = value(reading, id, (int) minimum[i]);
      if (!Double.isNaN(value)) {
        told.add(Told.of(id, value));
      }
    }
    return told;
  }

  private double value(String reading, String trial, int at) {
    return switch (reading) {
      case "best" -> at >= 0 && best[at] == 1 ? 1 : 0;
      case "saddle" -> saddles.contains(trial) ? 1 : 0;
      case "loss" -> at < 0 ? Double.POSITIVE_INFINITY : losses[at];
      case "minimum" -> at < 0 ? Double.POSITIVE_INFINITY : at + 1;
      default -> Double.NaN;
    };
  }
}
