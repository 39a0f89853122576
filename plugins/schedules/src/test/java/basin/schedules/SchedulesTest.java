package basin.schedules;

import static java.util.Map.entry;

import basin.spi.Plugin;
import basin.spi.descent.Schedule;
import basin.testkit.HouseStyle;
import basin.testkit.ScheduleContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SchedulesTest implements ScheduleContract, HouseStyle {
  @Override
  public Plugin plugin() {
    return new SchedulesPlugin();
  }

  @Override
  public Map<String, Schedule> components() {
    Cosine cosine = new Cosine(0.1, 0, Optional.empty(), Granularity.EPOCH);
    ReduceOnPlateau plateau = plateau(Optional.empty(), Threshold.RELATIVE);
    return Map.ofEntries(
        entry("constant", new Constant(0.1)),
        entry("cosine", cosine),
        entry("cosine that rises again", new Cosine(0.1, 0.01, Optional.of(2.5), Granularity.STEP)),
        entry("cosine-restarts", new CosineRestarts(0.1, 0.01, 2, 1, Granularity.STEP)),
        entry("cosine-restarts that grow", new CosineRestarts(0.1, 0, 3, 2, Granularity.EPOCH)),
        entry("exponential", new Exponential(0.1, 0.9, Granularity.STEP)),
        entry("inverse-sqrt", new InverseSqrt(0.1, Optional.empty())),
        entry("inverse-sqrt of steps", new InverseSqrt(0.1, Optional.of(2.5))),
        entry("linear", new Linear(0.1, 0, Optional.of(3.0), Granularity.EPOCH)),
        entry("multi-step", new MultiStep(0.1, List.of(2, 5), 0.5)),
        entry("polynomial", new Polynomial(0.1, 0.01, 2, Optional.empty(), Granularity.STEP)),
        entry(
            "polynomial that arrives",
            new Polynomial(0.1, 0, 0.5, Optional.of(2.5), Granularity.STEP)),
        entry("reduce-on-plateau", plateau),
        entry(
            "reduce-on-plateau of what is to rise",
            plateau(Optional.of(Mode.MAX), Threshold.ABSOLUTE)),
        entry("sequence", new Sequence(List.of(new Constant(1), cosine, plateau), List.of(2, 7))),
        entry("sequence of one", new Sequence(List.of(cosine), List.of())),
        entry("step", new StepDecay(0.1, 3, 0.5)),
        entry("sutskever", new Sutskever(0.99, 7)),
        entry("warmup", new Warmup(cosine, 5, 0.1, Granularity.STEP)),
        entry("warmup before a plateau", new Warmup(plateau, 7, 0.1, Granularity.EPOCH)),
        entry("warmup of steps", new Warmup(cosine, 1, 0, Granularity.STEP)));
  }

  private static ReduceOnPlateau plateau(Optional<Mode> mode, Threshold threshold) {
    return new ReduceOnPlateau(0.1, "validation.loss", mode, 0.5, 2, 0.01, threshold, 3, 1e-3);
  }
}
