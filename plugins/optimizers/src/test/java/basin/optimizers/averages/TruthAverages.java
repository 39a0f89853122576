package basin.optimizers.averages;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthAverages {
  /** How many steps the references take. */
  private static final double STEPS = 40;

  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry(
              "ScheduleFreeAdamW",
              c ->
                  new ScheduleFreeAdamW(
                      warmedUp(c.number("lr"), c.number("warmup")),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.number("eps"),
                      c.constant("weight_decay"))),
          entry(
              "ScheduleFreeSGD",
              c -> new ScheduleFreeSgd(c.rate(), c.constant("beta"), new Constant(0))),
          entry("WeightAveraging", TruthAverages::average));

  private TruthAverages() {}

  private static Schedule warmedUp(double rate, double steps) {
    return progress -> steps == 0 ? rate : rate * Math.min(1, (progress.step() + 1) / steps);
  }

  private static Optimizer average(TruthCase c) {
    Optimizer sgd = new Sgd(c.rate(), new Constant(0));
    if (c.text("kind").equals("EMA")) {
      return new Ema(sgd, c.constant("decay"));
    }
    int every = (int) c.number("every");
    return new Swa(sgd, (c.number("start") - every) / STEPS, Optional.of(every));
  }
}
