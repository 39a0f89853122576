package basin.engine.descent;

import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.state.Scalar;
import java.util.List;

/**
 * The point that counts of a rule which trains at another one. Before its first step that is where
 * it starts; blocks that the rule does not move are as they are.
 */
final class RuleAnswer {
  private final Vec remembered;
  private final Scalar begun;
  private final Vec whole;
  private final List<Stretch> stretches;

  RuleAnswer(Vec remembered, Space space) {
    this.remembered = remembered;
    this.begun = space.state().number("begun");
    this.stretches = Stretch.of(space.blocks());
    boolean all = stretches.stream().mapToInt(Stretch::length).sum() == space.dimension();
    this.whole = all ? remembered : space.vector();
  }

  /** A step was taken. */
  void begin() {
    begun.set(1);
  }

  Vec beside(Vec point) {
    if (begun.get() == 0) {
      return point;
    }
    if (whole != remembered) {
      whole.set(point);
      for (Stretch each : stretches) {
        whole.slice(each.from(), each.length()).set(remembered.slice(each.from(), each.length()));
      }
    }
    return whole;
  }
}
