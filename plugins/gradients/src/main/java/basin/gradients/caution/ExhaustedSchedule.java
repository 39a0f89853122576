package basin.gradients.caution;

import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.Spot;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A learning rate that is spent long before the budget: steps that follow move nothing. */
@Doc("A rate that is 0, or nearly, for the last part of the budget.")
public record ExhaustedSchedule(
    @Doc("share of the budget that may go on so before it is said")
        @Default("0.2")
        @Range(from = 0, to = 1)
        double share)
    implements Caution {

  private static final int LOOKS = 200;

  /** Beside the largest rate nothing. */
  private static final double NOTHING = 1e-6;

  @Override
  public List<Finding> look(Draft draft) {
    if (draft.steps().isEmpty() || draft.steps().getAsLong() < LOOKS / 10) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (Map.Entry<String, Schedule> rate : draft.rates().entrySet()) {
      Schedule schedule = rate.getValue();
      if (!schedule.constant() && schedule.metrics().isEmpty()) {
        long horizon = draft.steps().getAsLong();
        double[] rates = rates(schedule, horizon, draft.stepsPerEpoch());
        double end = end(rates);
        if (1 - end > share && end > 0) {
          found.add(
              Finding.look(
                      new Spot.Whole(schedule),
                      "The rate is as good as 0 from step "
                          + Math.round(end * horizon)
                          + " of "
                          + horizon
                          + " on, and what is left of the budget moves nothing.")
                  .mendedBy("Let the schedule go on to the end, or train for less."));
        }
      }
    }
    return found;
  }

  private static double[] rates(Schedule schedule, long horizon, long stepsPerEpoch) {
    double[] rates = new double[LOOKS];
    for (int i = 0; i < LOOKS; i++) {
      long step = Math.min(horizon - 1, i * horizon / LOOKS);
      rates[i] = schedule.at(Progress.of(step, horizon, stepsPerEpoch));
    }
    return rates;
  }

  /** The share of the budget after which the rate is nothing. */
  private static double end(double[] rates) {
    double largest = 0;
    for (double rate : rates) {
      largest = Math.max(largest, rate);
    }
    int last = rates.length;
    while (last > 0 && rates[last - 1] <= NOTHING * largest) {
      last--;
    }
    return last / (double) rates.length;
  }
}
