package basin.schedules;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.descent.Schedule;

/** Table of contents of the schedules. */
public final class SchedulesPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Schedule.class, "constant", Constant.class)
        .add(Schedule.class, "cosine", Cosine.class)
        .add(Schedule.class, "cosine-restarts", CosineRestarts.class)
        .add(Schedule.class, "cyclic", Cyclic.class)
        .add(Schedule.class, "exponential", Exponential.class)
        .add(Schedule.class, "inverse-sqrt", InverseSqrt.class)
        .add(Schedule.class, "inverse-time", InverseTime.class)
        .add(Schedule.class, "k-decay", KDecay.class)
        .add(Schedule.class, "linear", Linear.class)
        .add(Schedule.class, "multi-step", MultiStep.class)
        .add(Schedule.class, "noam", Noam.class)
        .add(Schedule.class, "one-cycle", OneCycle.class)
        .add(Schedule.class, "piecewise-constant", PiecewiseConstant.class)
        .add(Schedule.class, "polynomial", Polynomial.class)
        .add(Schedule.class, "reduce-on-plateau", ReduceOnPlateau.class)
        .add(Schedule.class, "rex", Rex.class)
        .add(Schedule.class, "sequence", Sequence.class)
        .add(Schedule.class, "sigmoid", SigmoidDecay.class)
        .add(Schedule.class, "step", StepDecay.class)
        .add(Schedule.class, "sutskever", Sutskever.class)
        .add(Schedule.class, "warmup", Warmup.class)
        .add(Schedule.class, "wsd", Wsd.class);
  }
}
