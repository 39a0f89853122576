package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/**
 * A step as seen from tiles of one length; lends scratch vectors and remembers schedules' values.
 */
final class TileStep implements Step {
  private final Space space;
  private final int length;
  private final List<Vec> scratch = new ArrayList<>();
  private Progress progress;
  private int lent;
  private Schedule schedule;
  private double value;
  private long valueStep = -1;

  TileStep(Space space, int length) {
    this.space = space;
    this.length = length;
  }

  void begin(Progress now) {
    if (now.step() != valueStep) {
      schedule = null;
      valueStep = now.step();
    }
    progress = now;
    lent = 0;
  }

  @Override
  public long count() {
    return progress.step() + 1;
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public double value(Schedule asked) {
    if (asked != schedule) {
      schedule = asked;
      value = asked.at(progress);
    }
    return value;
  }

  @Override
  public Vec scratch() {
    if (lent == scratch.size()) {
      scratch.add(space.vector(length));
    }
    return scratch.get(lent++);
  }
}
