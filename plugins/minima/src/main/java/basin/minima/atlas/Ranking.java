package basin.minima.atlas;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.List;

/**
 * Which minimum each of some trials ended in that descended one function, and which are the best.
 *
 * @param trials in the order in which they were held against each other
 * @param losses of the minima, rising
 * @param minimum of each trial, −1 for none; empty before all were held against each other
 * @param saddles ids of trials that ended at a saddle
 * @param rounding a difference of losses up to this is none
 */
record Ranking(
    List<TrialRecord> trials,
    double[] losses,
    double[] minimum,
    List<String> saddles,
    double rounding) {
  private static final String LOSS = "train.loss";
  private static final int SADDLE = Arrival.Place.SADDLE.ordinal();

  /** The share of a starting loss that sums of many such lose in rounding. */
  private static final double LAST_DIGITS = 1e-14;

  /** The share up to which losses are the same wherever a report compares them. */
  private static final double SAME = 0x1p-21;

  static Ranking of(List<TrialRecord> trials, Results results, Answers answers) {
    Unit minima = Atlas.minima(trials.stream().map(TrialRecord::id).toList());
    List<String> saddles =
        trials.stream()
            .map(TrialRecord::id)
            .filter(id -> last(answers, Atlas.end(id), "place") == SADDLE)
            .toList();
    double start =
        trials.stream()
            .flatMap(trial -> results.curve(trial, LOSS).stream())
            .filter(curve -> curve.values().length > 0)
            .mapToDouble(curve -> Math.abs(curve.values()[0]))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    return new Ranking(
        trials,
        numbers(answers, minima, "minimum.loss"),
        numbers(answers, minima, "start.minimum"),
        saddles,
        LAST_DIGITS * start);
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
      case "best" -> at >= 0 && best(losses[at]) ? 1 : 0;
      case "saddle" -> saddles.contains(trial) ? 1 : 0;
      case "loss" -> at < 0 ? Double.POSITIVE_INFINITY : losses[at];
      case "minimum" -> at < 0 ? Double.POSITIVE_INFINITY : at + 1;
      default -> Double.NaN;
    };
  }

  /** Minima of one loss, but for rounding, are all the best. */
  private boolean best(double loss) {
    return loss - losses[0] <= rounding || loss - losses[0] <= SAME * Math.abs(loss);
  }
}
