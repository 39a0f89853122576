package basin.engine.descent;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import java.util.ArrayList;
import java.util.List;

/** A step as seen from tiles of one length; lends scratch vectors. */
final class TileStep implements Step {
  private final StepValues values;
  private final Space space;
  private final int length;
  private final List<Vec> scratch = new ArrayList<>();
  private int lent;

  TileStep(StepValues values, Space space, int length) {
    this.values = values;
    this.space = space;
    this.length = length;
  }

  int length() {
    return length;
  }

  /** Another tile: what was lent is free again. */
  void begin() {
    lent = 0;
  }

  @Override
  public long count() {
    return values.count();
  }

  @Override
  public Progress progress() {
    return values.progress();
  }

  @Override
  public double value(Schedule asked) {
    return values.value(asked);
  }

  @Override
  public double power(double base) {
    return values.power(base);
  }

  @Override
  public Vec scratch() {
    if (lent == scratch.size()) {
      scratch.add(space.vector(length));
    }
    return scratch.get(lent++);
  }
}
