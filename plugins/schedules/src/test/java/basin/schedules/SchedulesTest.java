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
        entry("cosine-restarts", new CosineRestarts(0.1, 0.01, 2, 1, 1, Granularity.STEP)),
        entry("cosine-restarts that grow", new CosineRestarts(0.1, 0, 3, 2, 1, Granularity.EPOCH)),
        entry(
            "cosine-restarts that shrink", new CosineRestarts(0.1, 0, 3, 1, 0.5, Granularity.STEP)),
        entry("cyclic", cyclic(Cyclic.Shape.TRIANGULAR, Granularity.STEP)),
        entry("cyclic by a factor", cyclic(Cyclic.Shape.EXP_RANGE, Granularity.EPOCH)),
        entry("cyclic in halves", cyclic(Cyclic.Shape.TRIANGULAR2, Granularity.STEP)),
        entry("exponential", new Exponential(0.1, 0.9, Granularity.STEP)),
        entry("inverse-sqrt", new InverseSqrt(0.1, Optional.empty())),
        entry("inverse-sqrt of steps", new InverseSqrt(0.1, Optional.of(2.5))),
        entry("inverse-time", new InverseTime(0.1, 0.5, 2, false, Granularity.STEP)),
        entry("inverse-time in stairs", new InverseTime(0.1, 0.5, 2, true, Granularity.STEP)),
        entry("k-decay", new KDecay(0.1, 0.01, 3, Optional.empty(), Granularity.STEP)),
        entry("linear", new Linear(0.1, 0, Optional.of(3.0), Granularity.EPOCH)),
        entry("multi-step", new MultiStep(0.1, List.of(2, 5), 0.5)),
        entry("noam", new Noam(0.1, 40)),
        entry("one-cycle", oneCycle(0.3, Way.COSINE, false)),
        entry("one-cycle on lines", oneCycle(0.4, Way.LINEAR, true)),
        entry("piecewise-constant", new PiecewiseConstant(List.of(0.1, 0.5, 0.2), List.of(1, 4))),
        entry(
            "polynomial", new Polynomial(0.1, 0.01, 2, Optional.empty(), false, Granularity.STEP)),
        entry(
            "polynomial again and again",
            new Polynomial(0.1, 0.01, 2, Optional.of(2.0), true, Granularity.STEP)),
        entry(
            "polynomial that arrives",
            new Polynomial(0.1, 0, 0.5, Optional.of(2.5), false, Granularity.STEP)),
        entry("reduce-on-plateau", plateau),
        entry(
            "reduce-on-plateau of what is to rise",
            plateau(Optional.of(Mode.MAX), Threshold.ABSOLUTE)),
        entry("rex", new Rex(0.1, 0, Optional.empty(), Granularity.STEP)),
        entry("sequence", new Sequence(List.of(new Constant(1), cosine, plateau), List.of(2, 7))),
        entry("sequence of one", new Sequence(List.of(cosine), List.of())),
        entry("sigmoid", new SigmoidDecay(0.1, 3, 2, Granularity.STEP)),
        entry("step", new StepDecay(0.1, 3, 0.5)),
        entry("sutskever", new Sutskever(0.99, 7)),
        entry("warmup", new Warmup(cosine, 5, 0.1, Granularity.STEP)),
        entry("warmup before a plateau", new Warmup(plateau, 7, 0.1, Granularity.EPOCH)),
        entry("warmup of steps", new Warmup(cosine, 1, 0, Granularity.STEP)),
        entry("wsd", new Wsd(0.1, 0, 0.05, 0.2, Way.LINEAR)),
        entry("wsd without ends", new Wsd(0.1, 0, 0, 0, Way.COSINE)),
        entry("wsd that falls as a root", new Wsd(0.1, 0.01, 0.3, 0.7, Way.ROOT)));
  }

  private static Cyclic cyclic(Cyclic.Shape shape, Granularity per) {
    return new Cyclic(0.01, 0.1, 2, Optional.of(3.5), shape, 0.9, per);
  }

  private static OneCycle oneCycle(double rise, Way way, boolean threePhase) {
    return new OneCycle(
        0.5,
        Optional.empty(),
        Optional.empty(),
        rise,
        way,
        threePhase,
        Optional.empty(),
        Granularity.STEP);
  }

  private static ReduceOnPlateau plateau(Optional<Mode> mode, Threshold threshold) {
    return new ReduceOnPlateau(0.1, "validation.loss", mode, 0.5, 2, 0.01, threshold, 3, 1e-3);
  }
}
