package basin.gradients.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Ten times as long, and a hundred times where training is short. */
record MoreEpochs() implements Change {
  private static final double TIMES = 10;
  private static final double FEW = 50;

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    for (String unit : List.of("epochs", "steps")) {
      OptionalDouble amount = setup.train().number(unit);
      if (amount.isPresent()) {
        Course course = Course.of(signs.values("loss"), signs.constant());
        boolean falling = course.lastFifth() >= 0.08 && course.rises() <= 0.35;
        boolean few = amount.getAsDouble() * (unit.equals("epochs") ? 10 : 1) <= FEW;
        String evidence =
            few
                ? "training is over after %d %s".formatted((long) amount.getAsDouble(), unit)
                : falling ? "the loss still falls at the end" : "";
        double prior = few ? POSSIBLE + 0.05 : falling ? USUAL : GENERAL;
        List<Treatment> all = new ArrayList<>();
        all.add(longer(unit, amount.getAsDouble(), TIMES, prior, evidence));
        if (few) {
          all.add(longer(unit, amount.getAsDouble(), TIMES * TIMES, prior - 0.01, evidence));
        }
        return all;
      }
    }
    return List.of();
  }

  private static Treatment longer(
      String unit, double amount, double times, double prior, String evidence) {
    return new Treatment(
        "%d times as long".formatted((int) times),
        "epochs",
        prior,
        evidence,
        Map.of("train." + unit, "" + (long) (times * amount)),
        true);
  }
}
