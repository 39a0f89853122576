package basin.optimizers.wrappers;

import basin.optimizers.descents.PartialAnswer;
import basin.optimizers.descents.Stretches;
import basin.spi.descent.Descent;
import basin.spi.descent.History;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;
import java.util.List;

/** A {@link Lookahead} at work. */
final class LookaheadDescent implements Around {
  private final Lookahead settings;
  private final Descent fast;
  private final Vec slow;
  private final Scalar taken;
  private final Stretches ofPoint;
  private final Stretches ofSlow;
  private final PartialAnswer answer;

  LookaheadDescent(Lookahead settings, Descent fast, Space space) {
    this.settings = settings;
    this.fast = fast;
    this.slow = space.state().vector("slow", space.dimension());
    this.taken = space.state().number("steps");
    this.ofPoint = Stretches.of(space);
    this.ofSlow = Stretches.of(space);
    this.answer = PartialAnswer.of(space);
  }

  @Override
  public Descent inside() {
    return fast;
  }

  @Override
  public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
    long before = (long) taken.get();
    if (before == 0) {
      slow.set(point);
    }
    taken.set(before + 1);
    if (settings.meet() == Lookahead.Meet.AFTER) {
      double loss = fast.step(point, gradient, objective, progress);
      if ((before + 1) % settings.steps() == 0) {
        meet(point, progress);
      }
      return loss;
    }
    if (before % settings.steps() != 0) {
      return fast.step(point, gradient, objective, new WithoutMeetings(progress, settings.steps()));
    }
    double loss = objective.gradient(point, gradient);
    meet(point, progress);
    return loss;
  }

  private void meet(Vec point, Progress progress) {
    double share = settings.share().at(progress);
    List<Vec> fastParts = ofPoint.of(point);
    List<Vec> slowParts = ofSlow.of(slow);
    for (int i = 0; i < fastParts.size(); i++) {
      slowParts.get(i).lerp(fastParts.get(i), share);
      fastParts.get(i).set(slowParts.get(i));
    }
  }

  @Override
  public Vec answer(Vec point) {
    return settings.answer() == Lookahead.Answer.SLOW && taken.get() > 0
        ? answer.of(slow, point)
        : fast.answer(point);
  }

  /** A progress in which steps that were meetings do not count. */
  private record WithoutMeetings(Progress run, int every) implements Progress {
    @Override
    public long step() {
      return without(run.step());
    }

    @Override
    public long horizon() {
      return Math.max(1, without(run.horizon()));
    }

    @Override
    public long stepsPerEpoch() {
      return run.stepsPerEpoch();
    }

    @Override
    public History history(String metric) {
      return run.history(metric);
    }

    /** Meetings are the steps 0, every, 2·every, … */
    private long without(long steps) {
      return steps - (steps + every - 1) / every;
    }
  }
}
